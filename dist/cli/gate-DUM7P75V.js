import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-QAXE3734.js";
import "./chunk-33B4HFET.js";
import "./chunk-5CZLVBXB.js";
import "./chunk-IMUFBQGH.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
