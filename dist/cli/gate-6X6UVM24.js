import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-ODZ35WUN.js";
import "./chunk-EAZKLIPR.js";
import "./chunk-HQ3EVUFU.js";
import "./chunk-VEG5TY6T.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
