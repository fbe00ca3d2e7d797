import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
} from "./chunk-QGPTPP3P.js";
import "./chunk-NLW2VRFS.js";
import "./chunk-7DY2CXEM.js";
import "./chunk-GWSIOXSD.js";
export {
  gateRepository,
  judgeRepository,
  openCase,
  skippedTags,
  tagNotices
};
