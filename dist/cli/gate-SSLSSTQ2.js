import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-GRD5HJWE.js";
import "./chunk-JJXF3GCH.js";
import "./chunk-M546QJJJ.js";
import "./chunk-IKJGHLCQ.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
