import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-RO64NCKE.js";
import "./chunk-V7COLNIF.js";
import "./chunk-T3HAIBZR.js";
import "./chunk-6KKNS36O.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
