import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-KWJK5QAT.js";
import "./chunk-PG7OTQAP.js";
import "./chunk-5QM7WZTR.js";
import "./chunk-FNMRFVVU.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
