import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-V2VKQE4L.js";
import "./chunk-S3IR3OH2.js";
import "./chunk-PRNN3OVW.js";
import "./chunk-2HPQ7NQI.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
