#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/compat/skew.ts
function clientSide(skew) {
  return skew === "old-client-new-server" ? "old" : "new";
}
var SKEWS, FLOWS, CONTRACTS, MEETINGS;
var init_skew = __esm({
  "src/compat/skew.ts"() {
    "use strict";
    SKEWS = [
      "old-client-new-server",
      "new-client-old-server",
      "old-data-new-reader",
      "new-data-old-reader",
      "old-user-new-code"
    ];
    FLOWS = ["request", "response", "stored"];
    CONTRACTS = ["binary", "json", "source"];
    MEETINGS = [
      { skew: "old-client-new-server", flow: "request", writer: "old" },
      { skew: "old-client-new-server", flow: "response", writer: "new" },
      { skew: "new-client-old-server", flow: "request", writer: "new" },
      { skew: "new-client-old-server", flow: "response", writer: "old" },
      { skew: "old-data-new-reader", flow: "stored", writer: "old" },
      { skew: "new-data-old-reader", flow: "stored", writer: "new" }
    ];
  }
});

// src/release/bump.ts
function compareBumps(a, b) {
  return REQUIRED_BUMPS.indexOf(a) - REQUIRED_BUMPS.indexOf(b);
}
function higher(a, b) {
  return compareBumps(a, b) >= 0 ? a : b;
}
function highest(bumps) {
  let found = "none";
  for (const bump of bumps) found = higher(found, bump);
  return found;
}
function enough(declared2, required2) {
  return required2 === "patch" || compareBumps(declared2, required2) >= 0;
}
function describeBump(bump) {
  return DESCRIPTIONS[bump];
}
var BUMPS, REQUIRED_BUMPS, NEW_SURFACE, OTHER_CHANGE, DESCRIPTIONS;
var init_bump = __esm({
  "src/release/bump.ts"() {
    "use strict";
    BUMPS = ["none", "patch", "minor", "major"];
    REQUIRED_BUMPS = [...BUMPS, "never"];
    NEW_SURFACE = "minor";
    OTHER_CHANGE = "patch";
    DESCRIPTIONS = {
      none: "no new version",
      patch: "a patch release",
      minor: "a minor release",
      major: "a major release",
      never: "no release at all"
    };
  }
});

// src/release/promise.ts
function promiseOf(preset, overrides = {}) {
  const cell2 = (skew) => ({
    ...TABLE[preset][COLUMNS[skew]],
    ...overrides[COLUMNS[skew]],
    ...overrides[skew]
  });
  const cells = {
    "old-client-new-server": cell2("old-client-new-server"),
    "new-client-old-server": cell2("new-client-old-server"),
    "old-data-new-reader": cell2("old-data-new-reader"),
    "new-data-old-reader": cell2("new-data-old-reader"),
    "old-user-new-code": cell2("old-user-new-code")
  };
  const adjusted = SKEWS.some((skew) => compareCells(cells[skew], TABLE[preset][COLUMNS[skew]]) !== 0);
  return { preset, adjusted, cells };
}
function compareCells(a, b) {
  return compareBumps(a.broken, b.broken) || compareBumps(a.degraded, b.degraded);
}
function requiredFor(promise2, skew, severity) {
  return severity === "safe" ? "none" : promise2.cells[skew][severity];
}
function upsideDown(promise2) {
  return SKEWS.find((skew) => compareBumps(promise2.cells[skew].degraded, promise2.cells[skew].broken) > 0) ?? null;
}
function failsWithoutVersion(severity, required2) {
  return severity === "broken" && compareBumps(required2, "major") >= 0;
}
function zeroMajor(required2, baseline, mode) {
  if (baseline === null || baseline.major > 0 || mode === "strict") return required2;
  if (required2 === "never" || required2 === "none") return required2;
  if (mode === "semver" || baseline.minor === 0) return "patch";
  return required2 === "major" ? "minor" : "patch";
}
var PRESETS, DEFAULT_PRESET, COLUMNS, major, minor, loose, strict, live, TABLE, MEANINGS, ZERO_MAJOR_MODES;
var init_promise = __esm({
  "src/release/promise.ts"() {
    "use strict";
    init_skew();
    init_bump();
    PRESETS = ["none", "backward", "forward", "full", "full-strict", "live"];
    DEFAULT_PRESET = "backward";
    COLUMNS = {
      "old-client-new-server": "old-client-new-server",
      "new-client-old-server": "new-client-old-server",
      "old-data-new-reader": "old-client-new-server",
      "new-data-old-reader": "new-client-old-server",
      "old-user-new-code": "old-client-new-server"
    };
    major = { broken: "major", degraded: "minor" };
    minor = { broken: "minor", degraded: "minor" };
    loose = { broken: "minor", degraded: "patch" };
    strict = { broken: "major", degraded: "major" };
    live = { broken: "never", degraded: "major" };
    TABLE = {
      none: { "old-client-new-server": loose, "new-client-old-server": loose },
      backward: { "old-client-new-server": major, "new-client-old-server": minor },
      forward: { "old-client-new-server": minor, "new-client-old-server": major },
      full: { "old-client-new-server": major, "new-client-old-server": major },
      "full-strict": { "old-client-new-server": strict, "new-client-old-server": strict },
      live: { "old-client-new-server": live, "new-client-old-server": live }
    };
    MEANINGS = {
      none: "nothing is promised yet",
      backward: "old clients keep working",
      forward: "new clients keep working against old servers",
      full: "no call fails and nothing is misread, either way; a new instruction may be silently ignored",
      "full-strict": "live upgrade and rollback: nothing fails, nothing is silently ignored",
      live: "as full-strict, and a break is refused unless it is accepted by name"
    };
    ZERO_MAJOR_MODES = ["breaking-is-minor", "semver", "strict"];
  }
});

// node_modules/semver/internal/debug.js
var require_debug = __commonJS({
  "node_modules/semver/internal/debug.js"(exports, module) {
    "use strict";
    var debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug;
  }
});

// node_modules/semver/internal/constants.js
var require_constants = __commonJS({
  "node_modules/semver/internal/constants.js"(exports, module) {
    "use strict";
    var SEMVER_SPEC_VERSION = "2.0.0";
    var MAX_LENGTH = 256;
    var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || /* istanbul ignore next */
    9007199254740991;
    var MAX_SAFE_COMPONENT_LENGTH = 16;
    var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;
    var WHITESPACE_CHARACTERS = [
      "	",
      "\n",
      "\v",
      "\f",
      "\r",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      " ",
      "\u2028",
      "\u2029",
      " ",
      " ",
      "　",
      "\uFEFF"
    ];
    var RELEASE_TYPES = [
      "major",
      "premajor",
      "minor",
      "preminor",
      "patch",
      "prepatch",
      "prerelease"
    ];
    module.exports = {
      MAX_LENGTH,
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_SAFE_INTEGER,
      WHITESPACE_CHARACTERS,
      RELEASE_TYPES,
      SEMVER_SPEC_VERSION,
      FLAG_INCLUDE_PRERELEASE: 1,
      FLAG_LOOSE: 2
    };
  }
});

// node_modules/semver/internal/re.js
var require_re = __commonJS({
  "node_modules/semver/internal/re.js"(exports, module) {
    "use strict";
    var {
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_LENGTH
    } = require_constants();
    var debug = require_debug();
    exports = module.exports = {};
    var re = exports.re = [];
    var safeRe = exports.safeRe = [];
    var src = exports.src = [];
    var safeSrc = exports.safeSrc = [];
    var t = exports.t = {};
    var R = 0;
    var LETTERDASHNUMBER = "[a-zA-Z0-9-]";
    var safeRegexReplacements = [
      ["\\s", 1],
      ["\\d", MAX_LENGTH],
      [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
    ];
    var makeSafeRegex = (value) => {
      for (const [token, max] of safeRegexReplacements) {
        value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
      }
      return value;
    };
    var createToken = (name, value, isGlobal) => {
      const safe = makeSafeRegex(value);
      const index2 = R++;
      debug(name, index2, value);
      t[name] = index2;
      src[index2] = value;
      safeSrc[index2] = safe;
      re[index2] = new RegExp(value, isGlobal ? "g" : void 0);
      safeRe[index2] = new RegExp(safe, isGlobal ? "g" : void 0);
    };
    createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
    createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
    createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
    createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
    createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
    createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
    createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
    createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
    createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
    createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
    createToken("FULL", `^${src[t.FULLPLAIN]}$`);
    createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
    createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
    createToken("GTLT", "((?:<|>)?=?)");
    createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
    createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
    createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
    createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COERCEPLAIN", `${"(^|[^\\d])(\\d{1,"}${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
    createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
    createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
    createToken("COERCERTL", src[t.COERCE], true);
    createToken("COERCERTLFULL", src[t.COERCEFULL], true);
    createToken("LONETILDE", "(?:~>?)");
    createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
    exports.tildeTrimReplace = "$1~";
    createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
    createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("LONECARET", "(?:\\^)");
    createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
    exports.caretTrimReplace = "$1^";
    createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
    createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
    createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
    createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
    exports.comparatorTrimReplace = "$1$2$3";
    createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
    createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
    createToken("STAR", "(<|>)?=?\\s*\\*");
    createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
    createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
  }
});

// node_modules/semver/internal/parse-options.js
var require_parse_options = __commonJS({
  "node_modules/semver/internal/parse-options.js"(exports, module) {
    "use strict";
    var looseOption = Object.freeze({ loose: true });
    var emptyOpts = Object.freeze({});
    var parseOptions = (options) => {
      if (!options) {
        return emptyOpts;
      }
      if (typeof options !== "object") {
        return looseOption;
      }
      return options;
    };
    module.exports = parseOptions;
  }
});

// node_modules/semver/internal/identifiers.js
var require_identifiers = __commonJS({
  "node_modules/semver/internal/identifiers.js"(exports, module) {
    "use strict";
    var numeric = /^[0-9]+$/;
    var compareIdentifiers = (a, b) => {
      if (typeof a === "number" && typeof b === "number") {
        return a === b ? 0 : a < b ? -1 : 1;
      }
      const anum = numeric.test(a);
      const bnum = numeric.test(b);
      if (anum && bnum) {
        a = +a;
        b = +b;
      }
      return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
    };
    var rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
    module.exports = {
      compareIdentifiers,
      rcompareIdentifiers
    };
  }
});

// node_modules/semver/classes/semver.js
var require_semver = __commonJS({
  "node_modules/semver/classes/semver.js"(exports, module) {
    "use strict";
    var debug = require_debug();
    var { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
    var { safeRe: re, t } = require_re();
    var parseOptions = require_parse_options();
    var { compareIdentifiers } = require_identifiers();
    var isPrereleaseIdentifier = (prerelease, identifier) => {
      const identifiers = identifier.split(".");
      if (identifiers.length > prerelease.length) {
        return false;
      }
      for (let i = 0; i < identifiers.length; i++) {
        if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
          return false;
        }
      }
      return true;
    };
    var SemVer = class _SemVer {
      constructor(version2, options) {
        options = parseOptions(options);
        if (version2 instanceof _SemVer) {
          if (version2.loose === !!options.loose && version2.includePrerelease === !!options.includePrerelease) {
            return version2;
          } else {
            version2 = version2.version;
          }
        } else if (typeof version2 !== "string") {
          throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version2}".`);
        }
        if (version2.length > MAX_LENGTH) {
          throw new TypeError(
            `version is longer than ${MAX_LENGTH} characters`
          );
        }
        debug("SemVer", version2, options);
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        const m = version2.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
        if (!m) {
          throw new TypeError(`Invalid Version: ${version2}`);
        }
        this.raw = version2;
        this.major = +m[1];
        this.minor = +m[2];
        this.patch = +m[3];
        if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
          throw new TypeError("Invalid major version");
        }
        if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
          throw new TypeError("Invalid minor version");
        }
        if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
          throw new TypeError("Invalid patch version");
        }
        if (!m[4]) {
          this.prerelease = [];
        } else {
          this.prerelease = m[4].split(".").map((id) => {
            if (/^[0-9]+$/.test(id)) {
              const num = +id;
              if (num >= 0 && num < MAX_SAFE_INTEGER) {
                return num;
              }
            }
            return id;
          });
        }
        this.build = m[5] ? m[5].split(".") : [];
        this.format();
      }
      format() {
        this.version = `${this.major}.${this.minor}.${this.patch}`;
        if (this.prerelease.length) {
          this.version += `-${this.prerelease.join(".")}`;
        }
        return this.version;
      }
      toString() {
        return this.version;
      }
      compare(other2) {
        debug("SemVer.compare", this.version, this.options, other2);
        if (!(other2 instanceof _SemVer)) {
          if (typeof other2 === "string" && other2 === this.version) {
            return 0;
          }
          other2 = new _SemVer(other2, this.options);
        }
        if (other2.version === this.version) {
          return 0;
        }
        return this.compareMain(other2) || this.comparePre(other2);
      }
      compareMain(other2) {
        if (!(other2 instanceof _SemVer)) {
          other2 = new _SemVer(other2, this.options);
        }
        if (this.major < other2.major) {
          return -1;
        }
        if (this.major > other2.major) {
          return 1;
        }
        if (this.minor < other2.minor) {
          return -1;
        }
        if (this.minor > other2.minor) {
          return 1;
        }
        if (this.patch < other2.patch) {
          return -1;
        }
        if (this.patch > other2.patch) {
          return 1;
        }
        return 0;
      }
      comparePre(other2) {
        if (!(other2 instanceof _SemVer)) {
          other2 = new _SemVer(other2, this.options);
        }
        if (this.prerelease.length && !other2.prerelease.length) {
          return -1;
        } else if (!this.prerelease.length && other2.prerelease.length) {
          return 1;
        } else if (!this.prerelease.length && !other2.prerelease.length) {
          return 0;
        }
        let i = 0;
        do {
          const a = this.prerelease[i];
          const b = other2.prerelease[i];
          debug("prerelease compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      compareBuild(other2) {
        if (!(other2 instanceof _SemVer)) {
          other2 = new _SemVer(other2, this.options);
        }
        let i = 0;
        do {
          const a = this.build[i];
          const b = other2.build[i];
          debug("build compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      // preminor will bump the version up to the next minor release, and immediately
      // down to pre-release. premajor and prepatch work the same way.
      inc(release, identifier, identifierBase) {
        if (release.startsWith("pre")) {
          if (!identifier && identifierBase === false) {
            throw new Error("invalid increment argument: identifier is empty");
          }
          if (identifier) {
            const match2 = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
            if (!match2 || match2[1] !== identifier) {
              throw new Error(`invalid identifier: ${identifier}`);
            }
          }
        }
        switch (release) {
          case "premajor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor = 0;
            this.major++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "preminor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "prepatch":
            this.prerelease.length = 0;
            this.inc("patch", identifier, identifierBase);
            this.inc("pre", identifier, identifierBase);
            break;
          // If the input is a non-prerelease version, this acts the same as
          // prepatch.
          case "prerelease":
            if (this.prerelease.length === 0) {
              this.inc("patch", identifier, identifierBase);
            }
            this.inc("pre", identifier, identifierBase);
            break;
          case "release":
            if (this.prerelease.length === 0) {
              throw new Error(`version ${this.raw} is not a prerelease`);
            }
            this.prerelease.length = 0;
            break;
          case "major":
            if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) {
              this.major++;
            }
            this.minor = 0;
            this.patch = 0;
            this.prerelease = [];
            break;
          case "minor":
            if (this.patch !== 0 || this.prerelease.length === 0) {
              this.minor++;
            }
            this.patch = 0;
            this.prerelease = [];
            break;
          case "patch":
            if (this.prerelease.length === 0) {
              this.patch++;
            }
            this.prerelease = [];
            break;
          // This probably shouldn't be used publicly.
          // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
          case "pre": {
            const base = Number(identifierBase) ? 1 : 0;
            if (this.prerelease.length === 0) {
              this.prerelease = [base];
            } else {
              let i = this.prerelease.length;
              while (--i >= 0) {
                if (typeof this.prerelease[i] === "number") {
                  this.prerelease[i]++;
                  i = -2;
                }
              }
              if (i === -1) {
                if (identifier === this.prerelease.join(".") && identifierBase === false) {
                  throw new Error("invalid increment argument: identifier already exists");
                }
                this.prerelease.push(base);
              }
            }
            if (identifier) {
              let prerelease = [identifier, base];
              if (identifierBase === false) {
                prerelease = [identifier];
              }
              if (isPrereleaseIdentifier(this.prerelease, identifier)) {
                const prereleaseBase = this.prerelease[identifier.split(".").length];
                if (isNaN(prereleaseBase)) {
                  this.prerelease = prerelease;
                }
              } else {
                this.prerelease = prerelease;
              }
            }
            break;
          }
          default:
            throw new Error(`invalid increment argument: ${release}`);
        }
        this.raw = this.format();
        if (this.build.length) {
          this.raw += `+${this.build.join(".")}`;
        }
        return this;
      }
    };
    module.exports = SemVer;
  }
});

// node_modules/semver/functions/compare.js
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compare3 = (a, b, loose2) => new SemVer(a, loose2).compare(new SemVer(b, loose2));
    module.exports = compare3;
  }
});

// node_modules/semver/functions/compare-build.js
var require_compare_build = __commonJS({
  "node_modules/semver/functions/compare-build.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compareBuild2 = (a, b, loose2) => {
      const versionA = new SemVer(a, loose2);
      const versionB = new SemVer(b, loose2);
      return versionA.compare(versionB) || versionA.compareBuild(versionB);
    };
    module.exports = compareBuild2;
  }
});

// node_modules/semver/functions/inc.js
var require_inc = __commonJS({
  "node_modules/semver/functions/inc.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var inc2 = (version2, release, options, identifier, identifierBase) => {
      if (typeof options === "string") {
        identifierBase = identifier;
        identifier = options;
        options = void 0;
      }
      try {
        return new SemVer(
          version2 instanceof SemVer ? version2.version : version2,
          options
        ).inc(release, identifier, identifierBase).version;
      } catch (er) {
        return null;
      }
    };
    module.exports = inc2;
  }
});

// node_modules/semver/functions/parse.js
var require_parse = __commonJS({
  "node_modules/semver/functions/parse.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse6 = (version2, options, throwErrors = false) => {
      if (version2 instanceof SemVer) {
        return version2;
      }
      try {
        return new SemVer(version2, options);
      } catch (er) {
        if (!throwErrors) {
          return null;
        }
        throw er;
      }
    };
    module.exports = parse6;
  }
});

// src/release/version.ts
function parseVersion(text2, { leadingV = false } = {}) {
  const bare = leadingV && text2.startsWith("v") ? text2.slice(1) : text2;
  const semver = BARE.test(bare) ? (0, import_parse.default)(bare) : null;
  if (semver === null) return null;
  const { major: major2, minor: minor2, patch, version: version2, build: build2, prerelease } = semver;
  if (Math.max(major2, minor2, patch) === Number.MAX_SAFE_INTEGER) return null;
  const full = build2.length === 0 ? version2 : `${version2}+${build2.join(".")}`;
  return { text: full, major: major2, minor: minor2, patch, stable: prerelease.length === 0, semver };
}
function compareVersions(a, b) {
  return (0, import_compare.default)(a.semver, b.semver);
}
function orderVersions(a, b) {
  return (0, import_compare_build.default)(a.semver, b.semver);
}
function sameVersion(a, b) {
  return a.text === b.text;
}
function bumpBetween(from, to) {
  const order = compareVersions(from, to);
  if (order === 0) return "same";
  if (order > 0) return "goes-back";
  const step3 = coreStep(from, to);
  if (from.stable) return step3 ?? "patch";
  const announced = announcedBump(from);
  return step3 === null ? announced : higher(announced, step3);
}
function coreStep(from, to) {
  if (from.major !== to.major) return "major";
  if (from.minor !== to.minor) return "minor";
  return from.patch === to.patch ? null : "patch";
}
function announcedBump(version2) {
  if (version2.patch !== 0) return "patch";
  return version2.minor === 0 ? "major" : "minor";
}
function nextVersion(from, bump) {
  if (bump === "none") return from;
  const next = parseVersion((0, import_inc.default)(from.semver.version, bump) ?? "");
  if (next === null) throw new RangeError(`no version follows ${from.text}`);
  return next;
}
function minimumVersion(baseline, required2) {
  if (required2 === "never") return null;
  return nextVersion(baseline, compareBumps(required2, "patch") < 0 ? "patch" : required2);
}
var import_compare, import_compare_build, import_inc, import_parse, BARE;
var init_version = __esm({
  "src/release/version.ts"() {
    "use strict";
    import_compare = __toESM(require_compare(), 1);
    import_compare_build = __toESM(require_compare_build(), 1);
    import_inc = __toESM(require_inc(), 1);
    import_parse = __toESM(require_parse(), 1);
    init_bump();
    BARE = /^\d[\dA-Za-z.+-]*$/;
  }
});

// src/release/tag-pattern.ts
function parseTagPattern(text2) {
  const [prefix, suffix, ...more] = text2.split(PLACE);
  if (prefix === void 0 || suffix === void 0 || more.length > 0) {
    return { problem: `expected one {version} in the tag pattern "${text2}", as in "v{version}" or "agent/v{version}"` };
  }
  const other2 = /\{[^}]*\}?/.exec(prefix + suffix);
  if (other2 !== null) {
    return {
      problem: `"${other2[0]}" in the tag pattern "${text2}" is not known: write that part out, only {version} is filled in`
    };
  }
  const bad = FORBIDDEN.exec(`${prefix}0${suffix}`);
  if (bad !== null) {
    return {
      problem: `no tag can match "${text2}": git allows no "${bad[0]}" there. Write the tag name with {version} in it, no wildcards`
    };
  }
  return { pattern: { text: text2, prefix, suffix, optionalV: false } };
}
function parseTag(tag, pattern) {
  const { prefix, suffix, optionalV } = pattern;
  if (tag.length < prefix.length + suffix.length) return null;
  if (!tag.startsWith(prefix) || !tag.endsWith(suffix)) return null;
  return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), { leadingV: optionalV });
}
function tagName(version2, pattern) {
  return pattern.prefix + version2.text + pattern.suffix;
}
var DEFAULT_TAG_PATTERN, PLACE, FORBIDDEN;
var init_tag_pattern = __esm({
  "src/release/tag-pattern.ts"() {
    "use strict";
    init_version();
    DEFAULT_TAG_PATTERN = { text: "{version}", prefix: "", suffix: "", optionalV: true };
    PLACE = "{version}";
    FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|^\/|^-/u;
  }
});

// node_modules/semver/internal/lrucache.js
var require_lrucache = __commonJS({
  "node_modules/semver/internal/lrucache.js"(exports, module) {
    "use strict";
    var LRUCache = class {
      constructor() {
        this.max = 1e3;
        this.map = /* @__PURE__ */ new Map();
      }
      get(key) {
        const value = this.map.get(key);
        if (value === void 0) {
          return void 0;
        } else {
          this.map.delete(key);
          this.map.set(key, value);
          return value;
        }
      }
      delete(key) {
        return this.map.delete(key);
      }
      set(key, value) {
        const deleted = this.delete(key);
        if (!deleted && value !== void 0) {
          if (this.map.size >= this.max) {
            const firstKey = this.map.keys().next().value;
            this.delete(firstKey);
          }
          this.map.set(key, value);
        }
        return this;
      }
    };
    module.exports = LRUCache;
  }
});

// node_modules/semver/functions/eq.js
var require_eq = __commonJS({
  "node_modules/semver/functions/eq.js"(exports, module) {
    "use strict";
    var compare3 = require_compare();
    var eq = (a, b, loose2) => compare3(a, b, loose2) === 0;
    module.exports = eq;
  }
});

// node_modules/semver/functions/neq.js
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports, module) {
    "use strict";
    var compare3 = require_compare();
    var neq = (a, b, loose2) => compare3(a, b, loose2) !== 0;
    module.exports = neq;
  }
});

// node_modules/semver/functions/gt.js
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports, module) {
    "use strict";
    var compare3 = require_compare();
    var gt = (a, b, loose2) => compare3(a, b, loose2) > 0;
    module.exports = gt;
  }
});

// node_modules/semver/functions/gte.js
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports, module) {
    "use strict";
    var compare3 = require_compare();
    var gte = (a, b, loose2) => compare3(a, b, loose2) >= 0;
    module.exports = gte;
  }
});

// node_modules/semver/functions/lt.js
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports, module) {
    "use strict";
    var compare3 = require_compare();
    var lt = (a, b, loose2) => compare3(a, b, loose2) < 0;
    module.exports = lt;
  }
});

// node_modules/semver/functions/lte.js
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports, module) {
    "use strict";
    var compare3 = require_compare();
    var lte = (a, b, loose2) => compare3(a, b, loose2) <= 0;
    module.exports = lte;
  }
});

// node_modules/semver/functions/cmp.js
var require_cmp = __commonJS({
  "node_modules/semver/functions/cmp.js"(exports, module) {
    "use strict";
    var eq = require_eq();
    var neq = require_neq();
    var gt = require_gt();
    var gte = require_gte();
    var lt = require_lt();
    var lte = require_lte();
    var cmp = (a, op, b, loose2) => {
      switch (op) {
        case "===":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a === b;
        case "!==":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a !== b;
        case "":
        case "=":
        case "==":
          return eq(a, b, loose2);
        case "!=":
          return neq(a, b, loose2);
        case ">":
          return gt(a, b, loose2);
        case ">=":
          return gte(a, b, loose2);
        case "<":
          return lt(a, b, loose2);
        case "<=":
          return lte(a, b, loose2);
        default:
          throw new TypeError(`Invalid operator: ${op}`);
      }
    };
    module.exports = cmp;
  }
});

// node_modules/semver/classes/comparator.js
var require_comparator = __commonJS({
  "node_modules/semver/classes/comparator.js"(exports, module) {
    "use strict";
    var ANY = /* @__PURE__ */ Symbol("SemVer ANY");
    var Comparator = class _Comparator {
      static get ANY() {
        return ANY;
      }
      constructor(comp, options) {
        options = parseOptions(options);
        if (comp instanceof _Comparator) {
          if (comp.loose === !!options.loose) {
            return comp;
          } else {
            comp = comp.value;
          }
        }
        comp = comp.trim().split(/\s+/).join(" ");
        debug("comparator", comp, options);
        this.options = options;
        this.loose = !!options.loose;
        this.parse(comp);
        if (this.semver === ANY) {
          this.value = "";
        } else {
          this.value = this.operator + this.semver.version;
        }
        debug("comp", this);
      }
      parse(comp) {
        const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
        const m = comp.match(r);
        if (!m) {
          throw new TypeError(`Invalid comparator: ${comp}`);
        }
        this.operator = m[1] !== void 0 ? m[1] : "";
        if (this.operator === "=") {
          this.operator = "";
        }
        if (!m[2]) {
          this.semver = ANY;
        } else {
          this.semver = new SemVer(m[2], this.options.loose);
        }
      }
      toString() {
        return this.value;
      }
      test(version2) {
        debug("Comparator.test", version2, this.options.loose);
        if (this.semver === ANY || version2 === ANY) {
          return true;
        }
        if (typeof version2 === "string") {
          try {
            version2 = new SemVer(version2, this.options);
          } catch (er) {
            return false;
          }
        }
        return cmp(version2, this.operator, this.semver, this.options);
      }
      intersects(comp, options) {
        if (!(comp instanceof _Comparator)) {
          throw new TypeError("a Comparator is required");
        }
        if (this.operator === "") {
          if (this.value === "") {
            return true;
          }
          return new Range(comp.value, options).test(this.value);
        } else if (comp.operator === "") {
          if (comp.value === "") {
            return true;
          }
          return new Range(this.value, options).test(comp.semver);
        }
        options = parseOptions(options);
        if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) {
          return false;
        }
        if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) {
          return false;
        }
        if (this.operator.startsWith(">") && comp.operator.startsWith(">")) {
          return true;
        }
        if (this.operator.startsWith("<") && comp.operator.startsWith("<")) {
          return true;
        }
        if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) {
          return true;
        }
        if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) {
          return true;
        }
        if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) {
          return true;
        }
        return false;
      }
    };
    module.exports = Comparator;
    var parseOptions = require_parse_options();
    var { safeRe: re, t } = require_re();
    var cmp = require_cmp();
    var debug = require_debug();
    var SemVer = require_semver();
    var Range = require_range();
  }
});

// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = __commonJS({
  "node_modules/semver/internal/trim-comparator-whitespace.js"(exports, module) {
    "use strict";
    var {
      MAX_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      WHITESPACE_CHARACTERS
    } = require_constants();
    var whitespace = new Uint8Array(65536);
    for (const char of WHITESPACE_CHARACTERS) {
      whitespace[char.charCodeAt(0)] = 1;
    }
    var isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
    var isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
    var isDigit2 = (char) => char !== void 0 && char >= "0" && char <= "9";
    var isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
    var isIdentifierCharacter = (char) => isDigit2(char) || isLetter(char) || char === "-";
    var isVersionStart = (char) => isDigit2(char) || char === "x" || char === "X" || char === "*";
    var findDigitsEndIndex = (range, start, limit, digitRuns) => {
      if (!isDigit2(range[start])) {
        return start;
      }
      if (start >= digitRuns.start && start < digitRuns.end) {
        return Math.min(start + limit, digitRuns.end);
      }
      if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
        return Math.min(start + limit, digitRuns.previousEnd);
      }
      let end = start + 1;
      while (isDigit2(range[end])) {
        end++;
      }
      digitRuns.previousStart = digitRuns.start;
      digitRuns.previousEnd = digitRuns.end;
      digitRuns.start = start;
      digitRuns.end = end;
      return Math.min(start + limit, end);
    };
    var findVersionNumberEndIndex = (range, start, loose2, digitRuns) => {
      if (!loose2 && range[start] === "0") {
        return start + 1;
      }
      return findDigitsEndIndex(range, start, loose2 ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
    };
    var findPrereleaseIdentifierEndIndex = (range, start, loose2, digitRuns) => {
      const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
      if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
        let end = digitsEnd + 1;
        const limit = end + MAX_SAFE_BUILD_LENGTH;
        while (end < limit && isIdentifierCharacter(range[end])) {
          end++;
        }
        return end;
      }
      return findVersionNumberEndIndex(range, start, loose2, digitRuns);
    };
    var findPrereleaseEndIndex = (range, start, loose2, digitRuns) => {
      const hyphen = range[start] === "-";
      if (!loose2 && !hyphen) {
        return start;
      }
      const identifierStart = start + (hyphen ? 1 : 0);
      let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose2, digitRuns);
      if (end === identifierStart) {
        if (!loose2 || !hyphen) {
          return start;
        }
        end = findPrereleaseIdentifierEndIndex(range, start, loose2, digitRuns);
      }
      while (range[end] === ".") {
        const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose2, digitRuns);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findBuildIdentifierEndIndex = (range, start) => {
      let end = start;
      while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
        end++;
      }
      return end;
    };
    var findBuildEndIndex = (range, start) => {
      if (range[start] !== "+") {
        return start;
      }
      let end = findBuildIdentifierEndIndex(range, start + 1);
      if (end === start + 1) {
        return start;
      }
      while (range[end] === ".") {
        const next = findBuildIdentifierEndIndex(range, end + 1);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findLooseFullVersionEndIndex = (range, start, digitRuns) => {
      let end = start;
      for (let component = 0; component < 3; component++) {
        const next = findVersionNumberEndIndex(range, end, true, digitRuns);
        if (next === end) {
          return start;
        }
        end = next;
        if (component < 2) {
          if (range[end] !== ".") {
            return start;
          }
          end++;
        }
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
      if (isDigit2(range[start])) {
        return findVersionNumberEndIndex(range, start, false, digitRuns);
      }
      return isVersionStart(range[start]) ? start + 1 : start;
    };
    var findPartialVersionEndIndex = (range, start, digitRuns) => {
      let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
      for (let component = 0; component < 2; component++) {
        if (range[end] !== ".") {
          return end;
        }
        const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
        if (next === end + 1) {
          return end;
        }
        end = next;
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findVersionEndIndex = (range, start, digitRuns) => {
      const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
      return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
    };
    var findRemovableWhitespaceIndex = (range, matchStart) => {
      let position = matchStart;
      if (isWhitespace(range[position])) {
        position++;
      }
      if (range[position] === "<" || range[position] === ">") {
        position++;
      }
      if (range[position] === "=") {
        position++;
      }
      return isWhitespace(range[position]) ? position : -1;
    };
    var trimComparatorWhitespace = (range) => {
      let result = "";
      let copyFrom = 0;
      let cursor = 0;
      const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 };
      while (cursor < range.length) {
        const matchStart = cursor;
        if (range[cursor] === "<" || range[cursor] === ">") {
          cursor++;
        } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
          cursor++;
          continue;
        }
        while (cursor < range.length && isVersionPrefix(range[cursor])) {
          cursor++;
        }
        if (!isVersionStart(range[cursor])) {
          continue;
        }
        const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
        if (whitespacePosition !== -1) {
          result += range.slice(copyFrom, whitespacePosition);
          copyFrom = whitespacePosition + 1;
        }
        cursor = findVersionEndIndex(range, cursor, digitRuns);
      }
      return result + range.slice(copyFrom);
    };
    module.exports = trimComparatorWhitespace;
  }
});

// node_modules/semver/classes/range.js
var require_range = __commonJS({
  "node_modules/semver/classes/range.js"(exports, module) {
    "use strict";
    var SPACE_CHARACTERS = /\s+/g;
    var Range = class _Range {
      constructor(range, options) {
        options = parseOptions(options);
        if (range instanceof _Range) {
          if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) {
            return range;
          } else {
            return new _Range(range.raw, options);
          }
        }
        if (range instanceof Comparator) {
          this.raw = range.value;
          this.set = [[range]];
          this.formatted = void 0;
          return this;
        }
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
        this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
        if (!this.set.length) {
          throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
        }
        if (this.set.length > 1) {
          const first2 = this.set[0];
          this.set = this.set.filter((c) => !isNullSet(c[0]));
          if (this.set.length === 0) {
            this.set = [first2];
          } else if (this.set.length > 1) {
            for (const c of this.set) {
              if (c.length === 1 && isAny(c[0])) {
                this.set = [c];
                break;
              }
            }
          }
        }
        this.formatted = void 0;
      }
      get range() {
        if (this.formatted === void 0) {
          this.formatted = "";
          for (let i = 0; i < this.set.length; i++) {
            if (i > 0) {
              this.formatted += "||";
            }
            const comps = this.set[i];
            for (let k = 0; k < comps.length; k++) {
              if (k > 0) {
                this.formatted += " ";
              }
              this.formatted += comps[k].toString().trim();
            }
          }
        }
        return this.formatted;
      }
      format() {
        return this.range;
      }
      toString() {
        return this.range;
      }
      parseRange(range) {
        range = range.replace(BUILDSTRIPRE, "");
        const memoOpts = (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE);
        const memoKey = memoOpts + ":" + range;
        const cached2 = cache.get(memoKey);
        if (cached2) {
          return cached2;
        }
        const loose2 = this.options.loose;
        const hr = loose2 ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
        range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
        debug("hyphen replace", range);
        range = trimComparatorWhitespace(range);
        debug("comparator trim", range);
        range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
        debug("tilde trim", range);
        range = range.replace(re[t.CARETTRIM], caretTrimReplace);
        debug("caret trim", range);
        let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
        if (loose2) {
          rangeList = rangeList.filter((comp) => {
            debug("loose invalid filter", comp, this.options);
            return !!comp.match(re[t.COMPARATORLOOSE]);
          });
        }
        debug("range list", rangeList);
        const rangeMap = /* @__PURE__ */ new Map();
        const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
        for (const comp of comparators) {
          if (isNullSet(comp)) {
            return [comp];
          }
          rangeMap.set(comp.value, comp);
        }
        if (rangeMap.size > 1 && rangeMap.has("")) {
          rangeMap.delete("");
        }
        const result = [...rangeMap.values()];
        cache.set(memoKey, result);
        return result;
      }
      intersects(range, options) {
        if (!(range instanceof _Range)) {
          throw new TypeError("a Range is required");
        }
        return this.set.some((thisComparators) => {
          return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
            return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options);
              });
            });
          });
        });
      }
      // if ANY of the sets match ALL of its comparators, then pass
      test(version2) {
        if (!version2) {
          return false;
        }
        if (typeof version2 === "string") {
          try {
            version2 = new SemVer(version2, this.options);
          } catch (er) {
            return false;
          }
        }
        for (let i = 0; i < this.set.length; i++) {
          if (testSet(this.set[i], version2, this.options)) {
            return true;
          }
        }
        return false;
      }
    };
    module.exports = Range;
    var LRU = require_lrucache();
    var cache = new LRU();
    var parseOptions = require_parse_options();
    var Comparator = require_comparator();
    var debug = require_debug();
    var SemVer = require_semver();
    var trimComparatorWhitespace = require_trim_comparator_whitespace();
    var {
      safeRe: re,
      src,
      t,
      tildeTrimReplace,
      caretTrimReplace
    } = require_re();
    var { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
    var BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
    var isNullSet = (c) => c.value === "<0.0.0-0";
    var isAny = (c) => c.value === "";
    var isSatisfiable = (comparators, options) => {
      let result = true;
      const remainingComparators = comparators.slice();
      let testComparator = remainingComparators.pop();
      while (result && remainingComparators.length) {
        result = remainingComparators.every((otherComparator) => {
          return testComparator.intersects(otherComparator, options);
        });
        testComparator = remainingComparators.pop();
      }
      return result;
    };
    var parseComparator = (comp, options) => {
      comp = comp.replace(re[t.BUILD], "");
      debug("comp", comp, options);
      comp = replaceCarets(comp, options);
      debug("caret", comp);
      comp = replaceTildes(comp, options);
      debug("tildes", comp);
      comp = replaceXRanges(comp, options);
      debug("xrange", comp);
      comp = replaceStars(comp, options);
      debug("stars", comp);
      return comp;
    };
    var isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
    var invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
    var replaceTildes = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
    };
    var replaceTilde = (comp, options) => {
      const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug("tilde", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
        } else if (pr) {
          debug("replaceTilde pr", pr);
          ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
        } else {
          ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
        }
        debug("tilde return", ret);
        return ret;
      });
    };
    var replaceCarets = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
    };
    var replaceCaret = (comp, options) => {
      debug("caret", comp, options);
      const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug("caret", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          if (M === "0") {
            ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
          } else {
            ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
          }
        } else if (pr) {
          debug("replaceCaret pr", pr);
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
          }
        } else {
          debug("no pr");
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
          }
        }
        debug("caret return", ret);
        return ret;
      });
    };
    var replaceXRanges = (comp, options) => {
      debug("replaceXRanges", comp, options);
      return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
    };
    var replaceXRange = (comp, options) => {
      comp = comp.trim();
      const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
      return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
        debug("xRange", comp, ret, gtlt, M, m, p, pr);
        if (invalidXRangeOrder(M, m, p)) {
          return comp;
        }
        const xM = isX(M);
        const xm = xM || isX(m);
        const xp = xm || isX(p);
        const anyX = xp;
        if (gtlt === "=" && anyX) {
          gtlt = "";
        }
        pr = options.includePrerelease ? "-0" : "";
        if (xM) {
          if (gtlt === ">" || gtlt === "<") {
            ret = "<0.0.0-0";
          } else {
            ret = "*";
          }
        } else if (gtlt && anyX) {
          if (xm) {
            m = 0;
          }
          p = 0;
          if (gtlt === ">") {
            gtlt = ">=";
            if (xm) {
              M = +M + 1;
              m = 0;
              p = 0;
            } else {
              m = +m + 1;
              p = 0;
            }
          } else if (gtlt === "<=") {
            gtlt = "<";
            if (xm) {
              M = +M + 1;
            } else {
              m = +m + 1;
            }
          }
          if (gtlt === "<") {
            pr = "-0";
          }
          ret = `${gtlt + M}.${m}.${p}${pr}`;
        } else if (xm) {
          ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
        } else if (xp) {
          ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
        }
        debug("xRange return", ret);
        return ret;
      });
    };
    var replaceStars = (comp, options) => {
      debug("replaceStars", comp, options);
      return comp.trim().replace(re[t.STAR], "");
    };
    var replaceGTE0 = (comp, options) => {
      debug("replaceGTE0", comp, options);
      return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
    };
    var hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
      if (isX(fM)) {
        from = "";
      } else if (isX(fm)) {
        from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
      } else if (isX(fp)) {
        from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
      } else if (fpr) {
        from = `>=${from}`;
      } else {
        from = `>=${from}${incPr ? "-0" : ""}`;
      }
      if (isX(tM)) {
        to = "";
      } else if (isX(tm)) {
        to = `<${+tM + 1}.0.0-0`;
      } else if (isX(tp)) {
        to = `<${tM}.${+tm + 1}.0-0`;
      } else if (tpr) {
        to = `<=${tM}.${tm}.${tp}-${tpr}`;
      } else if (incPr) {
        to = `<${tM}.${tm}.${+tp + 1}-0`;
      } else {
        to = `<=${to}`;
      }
      return `${from} ${to}`.trim();
    };
    var testSet = (set, version2, options) => {
      for (let i = 0; i < set.length; i++) {
        if (!set[i].test(version2)) {
          return false;
        }
      }
      if (version2.prerelease.length && !options.includePrerelease) {
        for (let i = 0; i < set.length; i++) {
          debug(set[i].semver);
          if (set[i].semver === Comparator.ANY) {
            continue;
          }
          if (set[i].semver.prerelease.length > 0) {
            const allowed = set[i].semver;
            if (allowed.major === version2.major && allowed.minor === version2.minor && allowed.patch === version2.patch) {
              return true;
            }
          }
        }
        return false;
      }
      return true;
    };
  }
});

// node_modules/semver/ranges/valid.js
var require_valid = __commonJS({
  "node_modules/semver/ranges/valid.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var validRange2 = (range, options) => {
      try {
        return new Range(range, options).range || "*";
      } catch (er) {
        return null;
      }
    };
    module.exports = validRange2;
  }
});

// src/release/window.ts
function parseWindow(text2) {
  if (text2 === "previous") return { window: DEFAULT_WINDOW };
  const minors = /^minors: *(\d{1,4})$/.exec(text2)?.[1];
  if (minors !== void 0 && Number(minors) > 0) return { window: { kind: "minors", count: Number(minors) } };
  if (text2.trim() !== "" && text2.length <= LONGEST && (0, import_valid.default)(text2) !== null)
    return { window: { kind: "range", range: text2 } };
  return {
    problem: `expected "previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0", found "${text2}"`
  };
}
function windowText(window) {
  if (window.kind === "minors") return `minors: ${window.count}`;
  return window.kind === "previous" ? "previous" : window.range;
}
var import_valid, LONGEST, DEFAULT_WINDOW;
var init_window = __esm({
  "src/release/window.ts"() {
    "use strict";
    import_valid = __toESM(require_valid(), 1);
    LONGEST = 256;
    DEFAULT_WINDOW = { kind: "previous" };
  }
});

// src/config/defaults.ts
var DEFAULT_SURFACE, DEFAULT_LIMITS, DEFAULT_EXCLUDE, NO_CONFIG;
var init_defaults = __esm({
  "src/config/defaults.ts"() {
    "use strict";
    init_promise();
    init_tag_pattern();
    init_window();
    DEFAULT_SURFACE = {
      name: null,
      promise: promiseOf(DEFAULT_PRESET),
      contracts: ["binary"],
      client: null,
      server: null,
      protos: null,
      exclude: null,
      imports: /* @__PURE__ */ new Map(),
      roots: [],
      stored: [],
      versionFile: { kind: "auto" },
      tagPattern: DEFAULT_TAG_PATTERN,
      window: DEFAULT_WINDOW,
      assumeNext: "minor",
      zeroMajor: "breaking-is-minor",
      accept: [],
      guards: false,
      versionMethod: null,
      clients: /* @__PURE__ */ new Map(),
      clientsComplete: false,
      clientProtocol: /* @__PURE__ */ new Map(),
      contractOptions: [],
      json: { reader: "strict", names: "json" },
      transport: "grpc",
      runtimes: null
    };
    DEFAULT_LIMITS = { seconds: 120, fileBytes: 5e6 };
    DEFAULT_EXCLUDE = ["vendor", "third_party", "node_modules", "testdata"].map(
      (folder) => `**/${folder}/**`
    );
    NO_CONFIG = { common: {}, surfaces: [], limits: DEFAULT_LIMITS, copies: [], given: [] };
  }
});

// src/release/faults.ts
function goesBack(head, release) {
  const message = `The version goes back: ${head.text} is lower than the release ${release.text}. Set a version above ${release.text}.`;
  return { kind: "goes-back", message };
}
function alreadyReleased(version2, release) {
  const message = `Version ${version2.text} is already released: the tag ${release.tag} exists. Choose a version that has no tag.`;
  return { kind: "already-released", message };
}
function tagIsNotTheVersion(tag, inFile) {
  const message = `The tag ${tag} is not the version at its commit: the version file there says ${inFile.text}. Set the version in the file first, then tag that commit.`;
  return { kind: "tag-is-not-the-version", message };
}
function tagIsNoVersion(tag, pattern) {
  const form = pattern.optionalV ? "a version such as 1.6.0 or v1.6.0" : `the tag pattern "${pattern.text}"`;
  const message = `The tag ${tag} is no release: its name is not ${form}. Rename the tag, or set tag-pattern.`;
  return { kind: "tag-is-no-version", message };
}
var init_faults = __esm({
  "src/release/faults.ts"() {
    "use strict";
  }
});

// src/release/tags.ts
function releasesOf(tags, pattern) {
  const skipped = [];
  const duplicates = [];
  const taken = /* @__PURE__ */ new Map();
  for (const { name, sha } of [...tags].sort(byName)) {
    const version2 = parseTag(name, pattern);
    if (version2 === null) {
      skipped.push(name);
      continue;
    }
    const release = { tag: name, sha, version: version2 };
    const known3 = taken.get(version2.text);
    const exact = name === tagName(version2, pattern);
    if (known3 === void 0 || exact) taken.set(version2.text, release);
    if (known3 !== void 0) duplicates.push(exact ? known3 : release);
  }
  const all = [...taken.values()].sort((a, b) => orderVersions(a.version, b.version));
  const notices = duplicates.flatMap((other2) => twice(other2, taken.get(other2.version.text)));
  return { all, stable: all.filter(({ version: version2 }) => version2.stable), duplicates, skipped, notices };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
function twice(other2, taken) {
  if (taken === void 0 || taken.sha !== null && taken.sha === other2.sha) return [];
  const { tag, version: version2 } = taken;
  return [
    `The tags ${tag} and ${other2.tag} both name version ${version2.text}; ${tag} is used. Delete the other, or set tag-pattern.`
  ];
}
function baselineForTag(releases, version2) {
  return lastOf(releases.stable, (release) => compareVersions(release.version, version2) < 0);
}
function baselineAtMost(releases, version2) {
  return lastOf(releases.stable, (release) => compareVersions(release.version, version2) <= 0);
}
function highestOf(releases, reachable2) {
  const names2 = new Set(reachable2);
  return lastOf(releases.stable, (release) => names2.has(release.tag));
}
function releaseOf(releases, version2) {
  return releases.all.find((release) => sameVersion(release.version, version2)) ?? null;
}
function lastOf(releases, accepts2) {
  return releases.findLast(accepts2) ?? null;
}
var init_tags = __esm({
  "src/release/tags.ts"() {
    "use strict";
    init_tag_pattern();
    init_version();
  }
});

// src/release/declared.ts
function declare(input) {
  const { judged } = input;
  return judged.kind === "tag" ? declareTag(input, judged) : declareCommit(input, judged);
}
function declareTag(input, judged) {
  const { releases, pattern, base } = input;
  const version2 = parseTag(judged.tag, pattern);
  const below = version2 === null ? null : baselineForTag(releases, version2);
  const baseline = base === null ? below : named(base, releases);
  const from = base === null ? baseline?.version ?? null : base.version;
  const known3 = version2 !== null && from !== null;
  return {
    baseline,
    firstRelease: base === null && baseline === null,
    baselineVersion: from,
    headVersion: version2,
    declared: known3 ? statedBump(from, version2, true) : null,
    declaredBy: known3 ? "tag" : null,
    versionChanged: false,
    everythingCounts: true,
    faults: version2 === null ? [tagIsNoVersion(judged.tag, pattern)] : tagFaults(releases, judged, version2, from)
  };
}
function tagFaults(releases, { tag, head }, version2, from) {
  const faults = [];
  if (from !== null && compareVersions(version2, from) < 0) faults.push(goesBack(version2, from));
  const named3 = [...releases.all, ...releases.duplicates].filter((release) => sameVersion(release.version, version2));
  const own2 = named3.find((release) => release.tag === tag);
  const other2 = named3.find((release) => release.tag !== tag && (release.sha === null || release.sha !== own2?.sha));
  if (other2 !== void 0) faults.push(alreadyReleased(version2, other2));
  if (head !== null && compareVersions(head, version2) !== 0) faults.push(tagIsNotTheVersion(tag, head));
  return faults;
}
function declareCommit(input, judged) {
  const { releases, base } = input;
  const head = input.headOption ?? judged.head;
  const baseline = base === null ? released(releases, judged, head) : named(base, releases);
  const from = base === null ? baseline?.version ?? judged.before : base.version;
  const firstRelease = base === null && baseline === null;
  const previous = judged.before ?? from;
  const versionChanged = judged.kind === "pull-request" && head !== null && !isSame(head, previous);
  return {
    baseline,
    firstRelease,
    baselineVersion: from,
    headVersion: head,
    ...declaredBump(input, { kind: judged.kind, from, head, firstRelease, versionChanged }),
    versionChanged,
    everythingCounts: judged.kind === "branch" || versionChanged,
    faults: head === null ? [] : commitFaults(releases, head, firstRelease ? null : from, versionChanged)
  };
}
function commitFaults(releases, head, release, changed) {
  if (release !== null && compareVersions(head, release) < 0) return [goesBack(head, release)];
  const existing = changed ? releaseOf(releases, head) : null;
  return existing === null ? [] : [alreadyReleased(head, existing)];
}
function released(releases, judged, head) {
  const version2 = judged.kind === "pull-request" ? judged.before : head;
  return version2 === null ? highestOf(releases, judged.reachable) : baselineAtMost(releases, version2);
}
function named(base, releases) {
  return base.version === null ? null : releaseOf(releases, base.version);
}
function isSame(head, previous) {
  return previous !== null && sameVersion(head, previous);
}
function declaredBump(input, versions) {
  const { kind, from, head, firstRelease, versionChanged } = versions;
  if (input.base !== null && from === null) return { declared: null, declaredBy: null };
  const stated = head === null ? "none" : statedBump(from, head, !firstRelease);
  const bumped = stated !== "none" && (kind === "branch" || compareBumps(stated, input.assumeNext) >= 0);
  if (!versionChanged && !bumped) return { declared: input.assumeNext, declaredBy: "assumed" };
  return { declared: stated, declaredBy: input.headOption === null ? "version-file" : "option" };
}
function statedBump(from, head, isRelease) {
  if (from === null) return announcedBump(head);
  const step3 = bumpBetween(from, head);
  if (step3 === "same") return from.stable ? "none" : announcedBump(head);
  if (step3 === "goes-back") return isRelease ? "none" : announcedBump(head);
  return step3;
}
var ASSUMED_BUMPS;
var init_declared = __esm({
  "src/release/declared.ts"() {
    "use strict";
    init_bump();
    init_faults();
    init_tag_pattern();
    init_tags();
    init_version();
    ASSUMED_BUMPS = ["none", "minor", "major"];
  }
});

// src/schema/text.ts
function spanOf(source, range) {
  let starts = lineStarts.get(source);
  if (starts === void 0) {
    starts = startsOfLines(source.text);
    lineStarts.set(source, starts);
  }
  const from = lineAt(starts, range.start);
  const to = lineAt(starts, range.end);
  return {
    line: from + 1,
    column: range.start - (starts[from] ?? 0) + 1,
    endLine: to + 1,
    endColumn: range.end - (starts[to] ?? 0) + 1
  };
}
function startsOfLines(text2) {
  const starts = [0];
  for (let i = 0; i < text2.length; i++) {
    const c = text2.charCodeAt(i);
    if (c === 10 || c === 13 && text2.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
var lineStarts;
var init_text = __esm({
  "src/schema/text.ts"() {
    "use strict";
    lineStarts = /* @__PURE__ */ new WeakMap();
  }
});

// node_modules/picomatch/lib/constants.js
var require_constants2 = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR3 = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR: STAR3,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants2();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match2) => {
        return match2 === "\\" ? "" : match2;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path, { windows } = {}) => {
      const segs = path.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants2();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index2 = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index2 >= length;
      const peek = () => str.charCodeAt(index2 + 1);
      const advance2 = () => {
        prev = code;
        return str.charCodeAt(++index2);
      };
      while (index2 < length) {
        code = advance2();
        let next;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance2();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance2())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance2();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance2()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index2);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index2 === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index2 + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index2 === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance2())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance2();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next = advance2())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance2();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index2 === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance2())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance2();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse2 = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants = require_constants2();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index2 = 0;
      const chars = [];
      while (index2 < pattern.length) {
        const match2 = parseRepeatedExtglob(pattern.slice(index2), false);
        if (!match2 || match2.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match2.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index2 += match2.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match2 = parseRepeatedExtglob(value);
      while (match2) {
        depth++;
        value = match2.body.trim();
        match2 = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal = normalizeSimpleBranch(branch);
        if (literal && literal.length === 1) {
          safeChars.push(literal);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse6 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants.globChars(opts.windows);
      const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR: STAR3,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR3;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance2 = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count2 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance2();
          state.start++;
          count2++;
        }
        if (count2 % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance2(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open2 = tokens[token.tokensIndex];
          open2.type = "text";
          open2.value = literal;
          open2.output = safeOutput || utils.escapeRegex(literal);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open2.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse6(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc2, chars, first2, rest, index2) => {
          if (first2 === "\\") {
            backslashes = true;
            return m;
          }
          if (first2 === "?") {
            if (esc2) {
              return esc2 + first2 + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index2 === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first2 === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first2 === "*") {
            if (esc2) {
              return esc2 + first2 + (rest ? star : "");
            }
            return star;
          }
          return esc2 ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance2();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match2 = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match2 && match2[0].length > 2) {
            slashes = match2[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance2();
          } else {
            value += advance2();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance2();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open2 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open2);
          push(open2);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup2 = prev && prev.value === "(";
          if (!isGroup2 && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match2 = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match2) {
            value += match2[0];
            state.index += match2[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance2());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance2());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse6.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR: STAR3,
        START_ANCHOR
      } = constants.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR3;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match2 = /^(.*?)\.(\w+)$/.exec(str);
            if (!match2) return;
            const source2 = create(match2[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match2[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse6;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse6 = require_parse2();
    var utils = require_utils();
    var constants = require_constants2();
    var isObject2 = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject2(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match: match2, output } = picomatch2.test(input, regex, options, { glob, posix });
        const result = { glob, state, regex, posix, input, output, match: match2, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch2.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match2 = input === glob;
      let output = match2 && format ? format(input) : input;
      if (match2 === false) {
        output = format ? format(input) : input;
        match2 = output === glob;
      }
      if (match2 === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match2 = picomatch2.matchBase(input, regex, options, posix);
        } else {
          match2 = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match2), match: match2, output };
    };
    picomatch2.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse6(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed2 = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed2.output = parse6.fastpaths(input, options);
      }
      if (!parsed2.output) {
        parsed2 = parse6(input, options);
      }
      return picomatch2.compileRe(parsed2, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants;
    module.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// src/compat/outcome.ts
var EFFECTS, RUNTIMES;
var init_outcome = __esm({
  "src/compat/outcome.ts"() {
    "use strict";
    EFFECTS = [
      "retyped",
      "absent",
      "ignored",
      "presence",
      "unnamed",
      "dropped",
      "uncompilable",
      "altered",
      "rejected",
      "hangs",
      "unimplemented"
    ];
    RUNTIMES = ["go", "java", "cpp", "python", "js", "es"];
  }
});

// src/schema/paths.ts
function normalPath(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return null;
  }
  return parts.join("/");
}
function folderOf(path) {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
var init_paths = __esm({
  "src/schema/paths.ts"() {
    "use strict";
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias2;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap2;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version2] = parts;
            if (version2 === "1.1" || version2 === "1.2") {
              this.yaml.version = version2;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version2);
              onError(6, `Unsupported YAML version ${version2}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName2, tags) {
      if (tagName2) {
        const match2 = tags.filter((t) => t.tag === tagName2);
        const tagObj = match2.find((t) => !t.format) ?? match2[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName2} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName2, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName2?.startsWith("!!"))
        tagName2 = defaultTagPrefix + tagName2.slice(2);
      let tagObj = findTagObject(value, tagName2, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName2)
        node.tag = tagName2;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock2) => ({
      indentAtStart: isBlock2 ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match2 = tags.filter((t) => t.tag === item.tag);
        if (match2.length > 0)
          return match2.find((t) => t.format === item.format) ?? match2[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match2 = tags.filter((t) => t.identify?.(obj));
        if (match2.length > 1) {
          const testMatch = match2.filter((t) => t.test);
          if (testMatch.length > 0)
            match2 = testMatch;
        }
        tagObj = match2.find((t) => t.format === item.format) ?? match2.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify2(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify2.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify2.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge3 = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge3.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge3.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge3.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge3;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge3 = require_merge();
    var stringify2 = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge3.isMergeKey(ctx, key))
        merge3.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify2.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify3 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify3(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify2.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify2.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string3 = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string3;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null3 = require_null();
    var seq = require_seq();
    var string3 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string3.string,
      _null3.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match2 = str.match(timestamp.test);
        if (!match2)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match2.map(Number);
        const millisec = match2[7] ? Number((match2[7] + "00").substr(1, 3)) : 0;
        let date2 = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match2[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date2 -= 6e4 * d;
        }
        return new Date(date2);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null3 = require_null();
    var seq = require_seq();
    var string3 = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge3 = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string3.string,
      _null3.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge3.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null3 = require_null();
    var seq = require_seq();
    var string3 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge3 = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string3.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge3.merge,
      null: _null3.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge3.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge3.merge) ? schemaTags.concat(merge3.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge3.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName2 = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName2}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string3 = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge: merge3, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge3);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string3.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify2.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify2.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify2.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version: version2 } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version2 = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version: version2 });
        this.setSchema(version2, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version2, options = {}) {
        if (typeof version2 === "number")
          version2 = String(version2);
        let opt;
        switch (version2) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version2;
            else
              this.directives = new directives.Directives({ version: version2 });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version2);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError2 = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError2;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock2 = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock2(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock2(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock2(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap2) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap2 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName2, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName2 === "!" || tagName2 === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName2)
        coll.tag = tagName2;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName2 = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName2 || tagName2 === "!" || tagName2 === YAMLMap.YAMLMap.tagName && expType === "map" || tagName2 === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName2);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName2 && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName2];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName2}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName2);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName2, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName2;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict4, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict4 && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first2 = split[0];
      const m = first2.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first2.slice(m[1].length)] : ["", first2];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict4, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict4, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match2 = line.exec(source);
      if (!match2)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match2[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line.lastIndex;
      while (match2 = line.exec(source)) {
        const lm = match2[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match2 = last.exec(source);
      return res + sep + (match2?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName2 = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName2)
        tag = findScalarTagByName(ctx.schema, value, tagName2, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName2)
        scalar.tag = tagName2;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName2, tagToken, onError) {
      if (tagName2 === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName2) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName2];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName2}`, tagName2 !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer2 = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer2;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict4 = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict4, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict: strict4 } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify2 = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index2] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index2];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list3, type) {
      for (let i = 0; i < list3.length; ++i)
        if (list3[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list3) {
      for (let i = 0; i < list3.length; ++i) {
        switch (list3[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser2 = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser2;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse6(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify2(value, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse6;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument;
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// src/schema/imports-buf.ts
var imports_buf_exports = {};
__export(imports_buf_exports, {
  bufRoots: () => bufRoots
});
function bufRoots(files) {
  const roots = /* @__PURE__ */ new Set();
  for (const [path, text2] of files) {
    const slash = path.lastIndexOf("/");
    const [folder, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
    const folders = name === "buf.yaml" ? moduleFolders(text2) : name === "buf.work.yaml" ? workspaceFolders(text2) : [];
    for (const inside of folders) {
      const root = normalPath(`${folder}/${inside}`);
      if (root !== null) roots.add(root);
    }
  }
  return [...roots].sort();
}
function moduleFolders(text2) {
  const content = contentOf(text2);
  if (content === null) return [];
  const { modules, build: build2 } = content;
  if (Array.isArray(modules)) {
    return modules.map((module) => isRecord(module) && typeof module.path === "string" ? module.path : ".");
  }
  const roots = isRecord(build2) ? strings(build2.roots) : [];
  return roots.length > 0 ? roots : ["."];
}
function workspaceFolders(text2) {
  return strings(contentOf(text2)?.directories);
}
function contentOf(text2) {
  try {
    const content = (0, import_yaml.parse)(text2) ?? {};
    return isRecord(content) ? content : null;
  } catch {
    return null;
  }
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function strings(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
var import_yaml;
var init_imports_buf = __esm({
  "src/schema/imports-buf.ts"() {
    "use strict";
    import_yaml = __toESM(require_dist(), 1);
    init_paths();
  }
});

// src/config/suggest.ts
function nearest(word, known3) {
  if (word.length > LONGEST3) return null;
  const given = word.toLowerCase();
  const near = best(known3, (candidate) => Math.floor(given.length / 3) + 1 - distance(given, candidate));
  return near ?? best(known3, (candidate) => sharedStart(given, candidate));
}
function best(words, score) {
  let found = null;
  let highest2 = 0;
  for (const word of words) {
    const points = score(word);
    if (points > highest2) [found, highest2] = [word, points];
  }
  return found;
}
function sharedStart(given, candidate) {
  let shared = 0;
  while (shared < candidate.length && given[shared] === candidate[shared]) shared++;
  return shared === candidate.length || shared >= Math.max(3, given.length / 2) ? shared : 0;
}
function oneOf(words) {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
function distance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
var LONGEST3;
var init_suggest = __esm({
  "src/config/suggest.ts"() {
    "use strict";
    LONGEST3 = 40;
  }
});

// src/config/values.ts
function shown(text2) {
  if (text2 === "") return "nothing";
  return JSON.stringify(text2.length > LONGEST_SHOWN ? `${text2.slice(0, LONGEST_SHOWN)}…` : text2);
}
function notOneOf(words, text2) {
  const meant = nearest(text2, words);
  const hint2 = meant === null || text2 === "" ? "" : `. Did you mean "${meant}"?`;
  return `expected ${oneOf(words)}, found ${shown(text2)}${hint2}`;
}
function readWord2(words, text2) {
  const value = words.find((word) => word === text2);
  return value === void 0 ? { problem: notOneOf(words, text2) } : { value };
}
function matching2(pattern, expected) {
  return (text2) => pattern.test(text2) ? { value: text2 } : { problem: `expected ${expected}, found ${shown(text2)}` };
}
function readMethod(text2) {
  const path = /^\/([\w.]+)\/(\w+)$/.exec(text2);
  return fullName(path === null ? text2 : `${path[1]}.${path[2]}`);
}
function readOptionName(text2) {
  return fullName(text2.replace(/^\((.*)\)$/, "$1").replace(/^\./, ""));
}
function readMessageName(text2) {
  return messageName(text2.replace(/^\./, ""));
}
function readVersionMethod(text2) {
  const [method = "", field = "", ...more] = text2.split("#");
  if (more.length === 0 && "value" in fullName(method) && "value" in fullName(field))
    return { value: { method, field } };
  return {
    problem: `expected a method and a field of its response, such as grpc.Health.Version#grpc_version, found ${shown(text2)}`
  };
}
function readPath(text2) {
  const parts = text2.replace(/\/$/, "").split("/").filter((part) => part !== ".");
  const inside = text2 !== "" && !/[\\\p{Cc}]/u.test(text2) && parts.every((part) => part !== "" && part !== "..");
  if (inside) return { value: parts.join("/") };
  return { problem: `expected a path inside the repository, from its root and with "/", found ${shown(text2)}` };
}
function readImportPrefix(text2) {
  return importPath(text2.replace(/(?<=.)\/$/, ""));
}
function readGlob(text2) {
  const glob = text2.replace(/^!/, "");
  if ("problem" in readPath(glob)) {
    return {
      problem: `expected a glob of .proto files from the root of the repository, such as proto/**/*.proto, found ${shown(text2)}`
    };
  }
  return isSimple(glob) ? { value: text2 } : { problem: `expected a simpler glob, with fewer * and {}, found ${shown(text2)}` };
}
function isSimple(glob) {
  const parts = glob.split("/");
  const stars = parts.map((part) => part.split("*").length - 1);
  const anyDepth = parts.filter((part) => part.startsWith("**")).length;
  return glob.length <= 500 && Math.max(...stars) <= 3 && anyDepth <= 3 && glob.split("{").length <= 4;
}
function readVersionFilePath(text2) {
  if (text2 === "auto" || text2 === "none") return { value: { kind: text2 } };
  const path = readPath(text2);
  if ("value" in path && path.value !== "") return { value: { kind: "path", path: path.value } };
  return { problem: `expected the path of the file that holds the version, or none, found ${shown(text2)}` };
}
function readVersion(text2) {
  const value = parseVersion(text2, { leadingV: true });
  return value === null ? { problem: `expected a version such as 2.0.0, found ${shown(text2)}` } : { value };
}
function readRelease(text2) {
  const reading = readVersion(text2);
  return "value" in reading ? { value: reading.value.text } : reading;
}
function readTagPattern(text2) {
  const parsed2 = parseTagPattern(text2);
  return "pattern" in parsed2 ? { value: parsed2.pattern } : parsed2;
}
function readWindow(text2) {
  const parsed2 = parseWindow(text2);
  return "window" in parsed2 ? { value: parsed2.window } : parsed2;
}
function readSwitch(text2) {
  if (text2 === "on" || text2 === "true") return { value: true };
  if (text2 === "off" || text2 === "false") return { value: false };
  return { problem: `expected on or off, found ${shown(text2)}` };
}
function readCount(most, text2) {
  const value = /^\d{1,12}$/.test(text2) ? Number(text2) : 0;
  return value >= 1 && value <= most ? { value } : { problem: `expected a whole number from 1 to ${most}, found ${shown(text2)}` };
}
var LONGEST_SHOWN, readName, readReason, readRevision, readFingerprint, fullName, messageName, importPath;
var init_values = __esm({
  "src/config/values.ts"() {
    "use strict";
    init_tag_pattern();
    init_version();
    init_window();
    init_suggest();
    LONGEST_SHOWN = 60;
    readName = matching2(
      /^(?!\s)[^\p{C}\p{Zl}\p{Zp}]{1,80}(?<!\s)$/u,
      "a name of 1 to 80 characters on one line"
    );
    readReason = matching2(/\S/, "a reason: why the break is accepted");
    readRevision = matching2(/^(?!-)[^\p{C}\s~^:?*[\\]{1,255}$/u, "a tag, branch or commit");
    readFingerprint = matching2(
      /^[\da-f]{12}$/,
      "the 12 hexadecimal digits of a finding as the report shows them"
    );
    fullName = matching2(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "a full name such as grpc.AgentService.CreateContainer");
    messageName = matching2(/^[\w*]+(\.[\w*]+)*$/, "the full name of a message, such as persist.Sandbox or persist.*");
    importPath = matching2(/^[^/\\\p{Cc}"][^\\\p{Cc}"]*$/u, "the first part of an import path");
  }
});

// src/config/explain.ts
function explain(issue2, tree, places) {
  const path = issue2.path.map((part) => typeof part === "symbol" ? String(part) : part);
  const given = valueAt(tree, path);
  if (issue2.code === "invalid_union") {
    const meant = branchFor(given, issue2.errors);
    if (meant === null) return [complain(path, wrongKind(issue2.errors.flat(), given), places.valueAt(path))];
    return meant.flatMap((inner) => explain({ ...inner, path: [...issue2.path, ...inner.path] }, tree, places));
  }
  if (issue2.code === "unrecognized_keys") {
    const messages = issue2.message.split("\n");
    return issue2.keys.map((key, i) => complain(path, messages[i] ?? "", places.keyAt([...path, key])));
  }
  if (given === void 0) {
    const around = path.slice(0, -1);
    return [complain(around, `the key "${path.at(-1)}" is missing`, places.keyAt(around))];
  }
  const ofKey = issue2.code === "custom" && issue2.params?.key === true;
  return [complain(path, reason(issue2, given), ofKey ? places.keyAt(path) : places.valueAt(path))];
}
function complain(path, what, range) {
  const where = path.map((part) => typeof part === "number" ? `[${part}]` : `.${plain(part)}`).join("");
  return { message: where === "" ? what : `${where.replace(/^\./, "")}: ${what}`, range };
}
function plain(key) {
  return /^[\w./-]+$/.test(key) ? key : key === "" ? '""' : shown(key);
}
function valueAt(tree, path) {
  let value = tree;
  for (const part of path) {
    if (typeof value === "string" || value === void 0) return void 0;
    value = value[part];
  }
  return value;
}
function branchFor(given, branches) {
  const isWord = typeof given === "string";
  const fits = (issue2) => issue2.path.length > 0 || issue2.code !== "invalid_type" && (isWord || issue2.code !== "invalid_value");
  return branches.find((issues) => issues.every(fits)) ?? null;
}
function reason(issue2, given) {
  if (issue2.code === "invalid_type") return wrongKind([issue2], given);
  if (issue2.code !== "invalid_value") return issue2.message;
  return typeof given === "string" ? notOneOf(issue2.values.map(String), given) : wrongKind([issue2], given);
}
function wrongKind(issues, given) {
  const expected = issues.filter(({ path }) => path.length === 0 || issues.length === 1).flatMap(kindExpected);
  return `expected ${oneOf([...new Set(expected)])}, found ${kindOf(given)}`;
}
function kindExpected(issue2) {
  if (issue2.code === "invalid_value") return issue2.values.map(String);
  if (issue2.code !== "invalid_type") return [];
  return [KINDS2.get(issue2.expected) ?? issue2.expected];
}
function kindOf(given) {
  if (typeof given === "string" || given === void 0) return shown(given ?? "");
  return Array.isArray(given) ? "a list" : "a block of keys";
}
var KINDS2;
var init_explain = __esm({
  "src/config/explain.ts"() {
    "use strict";
    init_suggest();
    init_values();
    KINDS2 = /* @__PURE__ */ new Map([
      ["string", "text"],
      ["array", "a list"],
      ["object", "a block of keys"],
      ["record", "a block of keys"]
    ]);
  }
});

// src/config/check.ts
function checkConfig(config2, places) {
  const listed = config2.surfaces.map((surface2, i) => ({ surface: surface2, path: ["surfaces", i] }));
  return [
    ...[{ surface: config2.common, path: [] }, ...listed].flatMap(
      ({ surface: surface2, path }) => checkSurface(surface2, path, places)
    ),
    ...config2.surfaces.length > 0 && config2.common.name != null ? [nameOutside(places)] : [],
    ...config2.surfaces.length > 1 ? listed.flatMap(({ surface: surface2, path }) => checkListed(surface2, path, places)) : [],
    ...repeated(config2.surfaces.map(({ name }) => name ?? null)).map(
      (i) => complain(
        ["surfaces", i, "name"],
        "another surface has this name. Choose a different one",
        places.valueAt(["surfaces", i, "name"])
      )
    )
  ];
}
function nameOutside(places) {
  return complain(["name"], 'with "surfaces" each of them has its own name. Move it there', places.keyAt(["name"]));
}
function checkListed({ name, protos }, path, places) {
  const here = places.valueAt(path);
  return [
    ...name == null ? [complain(path, 'the key "name" is missing: of several surfaces each needs one', here)] : [],
    ...protos == null ? [complain(path, 'the key "protos" is missing: of several surfaces each needs its own files', here)] : []
  ];
}
function checkSurface(surface2, path, places) {
  const { promise: promise2, contracts, protos, accept: accept2 = [] } = surface2;
  const at3 = (key, what) => complain([...path, key], what, places.valueAt([...path, key]));
  const skew = promise2 === void 0 ? null : upsideDown(promise2);
  const twice2 = repeated(accept2.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  return [
    ...contracts?.length === 0 ? [at3("contracts", "expected at least one: with none nothing is ever found")] : [],
    ...protos?.length === 0 ? [at3("protos", "expected at least one glob. Remove the key to take every .proto file")] : [],
    ...skew === null ? [] : [at3("promise", upside(surface2, skew))],
    ...twice2.map((i) => {
      const where = [...path, "accept", i, "fingerprint"];
      return complain(where, "this finding is accepted twice. Keep one entry", places.valueAt(where));
    })
  ];
}
function upside({ promise: promise2 }, skew) {
  const cell2 = promise2?.cells[skew];
  return `in ${skew} degraded would require more (${cell2?.degraded}) than broken (${cell2?.broken}). Set both`;
}
function repeated(values) {
  const known3 = /* @__PURE__ */ new Set();
  return values.flatMap((value, i) => {
    if (value === null) return [];
    if (known3.has(value)) return [i];
    known3.add(value);
    return [];
  });
}
var init_check = __esm({
  "src/config/check.ts"() {
    "use strict";
    init_promise();
    init_explain();
  }
});

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
function cached(getter) {
  return new Cached(getter);
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function optionalKeys(shape2) {
  return Object.keys(shape2).filter((k) => {
    return shape2[k]._zod.optin !== void 0 && shape2[k]._zod.optout === "optional";
  });
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function members2(proto, table3) {
  for (const key in table3) {
    const desc = Object.getOwnPropertyDescriptor(table3, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var Cached, captureStackTrace, propertyKeyTypes, installing, broke, breaker;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members2(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a, NEVER, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_util();
    NEVER = /* @__PURE__ */ Object.freeze({
      status: "aborted"
    });
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    $ZodEncodeError = class extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    };
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _parse, parse5, _parseAsync, parseAsync, _safeParse, safeParse, _safeParseAsync, safeParseAsync;
var init_parse = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_core();
    init_errors();
    init_util();
    _parse = (_Err) => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parse5 = /* @__PURE__ */ _parse($ZodRealError);
    _parseAsync = (_Err) => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
  }
});

// node_modules/zod/v4/core/regexes.js
var anyString, number;
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
    anyString = /^[\s\S]{0,}$/;
    number = /^-?\d+(?:\.\d+)?$/;
  }
});

// node_modules/zod/v4/core/checks.js
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
  }
});

// node_modules/zod/v4/core/doc.js
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse6 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse6(payload, ctx);
  };
}
function handleArrayResult(result, final, index2) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index2, result.issues));
  }
  final.value[index2] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodType, toStandardResult, $ZodString, $ZodNever, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodUnion, $ZodRecord, $ZodEnum, $ZodTransform, $ZodOptional, $ZodPipe;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_core();
    init_regexes();
    init_util();
    init_versions();
    init_util();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a3;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks2, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks2) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    arraySize = (input) => Array.isArray(input) ? input.length : -1;
    $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape2 = zod.def.shape;
        const propValues = {};
        for (const key in shape2) {
          const field = shape2[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject2 = isObject;
      const catchall = def.catchall;
      let value;
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape2 = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape2[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first2 = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first2) {
          return first2(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = /* @__PURE__ */ new Set();
          for (const key of values) {
            if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
              recordKeys.add(typeof key === "number" ? key.toString() : key);
              if (key === "__proto__")
                continue;
              const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
              if (keyResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (keyResult.issues.length) {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result instanceof Promise) {
                proms.push(result.then((result2) => {
                  if (result2.issues.length) {
                    payload.issues.push(...prefixIssues(key, result2.issues));
                  }
                  payload.value[outKey] = result2.value;
                }));
              } else {
                if (result.issues.length) {
                  payload.issues.push(...prefixIssues(key, result.issues));
                }
                payload.value[outKey] = result.value;
              }
            }
          }
          let unrecognized;
          for (const key in input) {
            if (!recordKeys.has(key)) {
              if (def.mode === "loose") {
                if (key === "__proto__")
                  continue;
                payload.value[key] = input[key];
              } else {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              }
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        } else {
          payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__")
              continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key))
              continue;
            let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
              if (retryResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (retryResult.issues.length === 0) {
                keyResult = retryResult;
              }
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") {
                payload.value[key] = input[key];
              } else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
              }
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
    });
    $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) {
            return right.then((right2) => handlePipeResult(right2, def.in, ctx));
          }
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
          return left.then((left2) => handlePipeResult(left2, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta2 = this._map.get(schema);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile = __esm({
  "node_modules/zod/v4/core/compile.js"() {
  }
});

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
  return new Class({
    type: "never",
    ...normalizeParams(params)
  });
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_core();
    init_parse();
    init_errors();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// node_modules/zod/v4/mini/parse.js
var init_parse2 = __esm({
  "node_modules/zod/v4/mini/parse.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/mini/schemas.js
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function never(params) {
  return _never(ZodMiniNever, params);
}
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape2, params) {
  return new ZodMiniObject({
    type: "object",
    shape: shape2,
    catchall: /* @__PURE__ */ never(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
var ZodMiniType, ZodMiniString, ZodMiniNever, ZodMiniArray, ZodMiniObject, ZodMiniUnion, ZodMiniRecord, ZodMiniEnum, ZodMiniTransform, ZodMiniOptional, ZodMiniPipe;
var init_schemas2 = __esm({
  "node_modules/zod/v4/mini/schemas.js"() {
    init_core2();
    init_util();
    init_parse2();
    ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
      if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      // `with` is an alias for `check`: the same function object, not a wrapper.
      get with() {
        return this.check;
      },
      set with(value) {
        own(this, "with", value);
      },
      parse(data, params) {
        return parse5(this, data, params, { callee: this.parse });
      },
      parseAsync(data, params) {
        return parseAsync(this, data, params, { callee: this.parseAsync });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      check(...checks) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [
            ...def.checks ?? [],
            ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }, { parent: true });
      },
      clone(_def, params) {
        return clone(this, _def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      }
    });
    ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
      $ZodString.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniNever = /* @__PURE__ */ $constructor("ZodMiniNever", (inst, def) => {
      $ZodNever.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
      $ZodArray.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
      $ZodObject.init(inst, def);
      ZodMiniType.init(inst, def);
      installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
    });
    ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
      $ZodRecord.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [...inst._zod.values];
    });
    ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
      $ZodTransform.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodMiniType.init(inst, def);
    });
  }
});

// node_modules/zod/v4/mini/checks.js
var init_checks2 = __esm({
  "node_modules/zod/v4/mini/checks.js"() {
  }
});

// node_modules/zod/v4/mini/iso.js
var init_iso = __esm({
  "node_modules/zod/v4/mini/iso.js"() {
  }
});

// node_modules/zod/v4/mini/coerce.js
var init_coerce = __esm({
  "node_modules/zod/v4/mini/coerce.js"() {
  }
});

// node_modules/zod/v4/mini/external.js
var init_external = __esm({
  "node_modules/zod/v4/mini/external.js"() {
    init_core2();
    init_parse2();
    init_schemas2();
    init_checks2();
    init_core2();
    init_locales();
    init_iso();
    init_coerce();
  }
});

// node_modules/zod/mini/index.js
var init_mini = __esm({
  "node_modules/zod/mini/index.js"() {
    init_external();
  }
});

// src/config/schema.ts
function text(reader) {
  return pipe(
    string2(),
    transform((given, context) => {
      const reading = reader(given);
      if ("value" in reading) return reading.value;
      context.issues.push({ code: "custom", message: reading.problem, input: given });
      return NEVER;
    })
  );
}
function list(item) {
  return union([
    array(item),
    pipe(
      item,
      transform((value) => [value])
    )
  ]);
}
function mapOf(reader, value) {
  return pipe(
    record(string2(), value),
    transform((record2, context) => {
      const entries = Object.entries(record2).flatMap(([key, each]) => {
        const reading = reader(key);
        if ("value" in reading) return [[reading.value, each]];
        context.issues.push({
          code: "custom",
          message: reading.problem,
          input: record2,
          path: [key],
          params: { key: true }
        });
        return [];
      });
      return new Map(entries);
    })
  );
}
function block(shape2) {
  const known3 = Object.keys(shape2);
  return strictObject(shape2, {
    error: (issue2) => issue2.code === "unrecognized_keys" ? issue2.keys.map((key) => unknownKey(key, known3)).join("\n") : void 0
  });
}
function unknownKey(key, known3) {
  const meant = nearest(key, known3);
  const advice = meant === null ? `Known here: ${known3.join(", ")}` : `Did you mean "${meant}"?`;
  return `unknown key "${key}". ${advice}`;
}
var optional2, cell, oldClient, newClient, oldData, newData, oldUser, promise, accepted, surfaceShape, surface, configSchema;
var init_schema = __esm({
  "src/config/schema.ts"() {
    "use strict";
    init_mini();
    init_outcome();
    init_skew();
    init_bump();
    init_declared();
    init_promise();
    init_suggest();
    init_values();
    optional2 = optional;
    cell = block({ broken: optional2(_enum(REQUIRED_BUMPS)), degraded: optional2(_enum(REQUIRED_BUMPS)) });
    [oldClient, newClient, oldData, newData, oldUser] = SKEWS;
    promise = block({
      preset: optional2(_enum(PRESETS)),
      [oldClient]: optional2(cell),
      [newClient]: optional2(cell),
      [oldData]: optional2(cell),
      [newData]: optional2(cell),
      [oldUser]: optional2(cell)
    });
    accepted = block({
      fingerprint: text(readFingerprint),
      reason: text(readReason),
      until: optional2(text(readVersion))
    });
    surfaceShape = {
      name: optional2(text(readName)),
      promise: optional2(union([_enum(PRESETS), promise])),
      contracts: optional2(list(_enum(CONTRACTS))),
      client: optional2(text(readName)),
      server: optional2(text(readName)),
      protos: optional2(list(text(readGlob))),
      exclude: optional2(list(text(readGlob))),
      imports: optional2(mapOf(readImportPrefix, text(readPath))),
      roots: optional2(list(text(readMessageName))),
      stored: optional2(list(text(readMessageName))),
      "version-file": optional2(text(readVersionFilePath)),
      "tag-pattern": optional2(text(readTagPattern)),
      window: optional2(union([text(readWindow), block({ minors: text((given) => readCount(1e3, given)) })])),
      "assume-next": optional2(_enum(ASSUMED_BUMPS)),
      "zero-major": optional2(_enum(ZERO_MAJOR_MODES)),
      accept: optional2(array(accepted)),
      guards: optional2(text(readSwitch)),
      "version-method": optional2(text(readVersionMethod)),
      clients: optional2(mapOf(readName, list(text(readMethod)))),
      "clients-complete": optional2(text(readSwitch)),
      "client-protocol": optional2(mapOf(readRelease, text(readRevision))),
      "contract-options": optional2(list(text(readOptionName))),
      json: optional2(
        block({ reader: optional2(_enum(["strict", "ignore-unknown"])), names: optional2(_enum(["json", "proto"])) })
      ),
      transport: optional2(_enum(["grpc", "ttrpc"])),
      runtimes: optional2(list(_enum(RUNTIMES)))
    };
    surface = block(surfaceShape);
    configSchema = block({
      ...surfaceShape,
      limits: optional2(
        block({
          seconds: optional2(text((given) => readCount(3600, given))),
          "file-bytes": optional2(text((given) => readCount(1e8, given)))
        })
      ),
      copies: optional2(array(block({ name: optional2(text(readName)), client: text(readPath), server: text(readPath) }))),
      surfaces: optional2(array(surface))
    });
  }
});

// src/config/yaml-text.ts
function parseYaml(text2) {
  if (text2.length > LONGEST4) {
    return fault2(`expected a config file of at most ${LONGEST4} characters, found ${text2.length}`, { start: 0, end: 0 });
  }
  const tokens = [...new import_yaml2.Parser().parse(text2)];
  const deep = tooDeep2(tokens);
  if (deep !== null)
    return fault2("nested too deeply: no value of the config has so many levels", { start: deep, end: deep });
  const options = { schema: "failsafe", uniqueKeys: false, prettyErrors: false };
  const [document, second] = new import_yaml2.Composer(options).compose(tokens, true, text2.length);
  const error = document?.errors[0];
  if (error !== void 0) return fault2(describe4(error), { start: error.pos[0], end: error.pos[1] });
  if (second !== void 0) return fault2(SECOND, { start: second.range[0], end: second.range[0] });
  return { document: document ?? null };
}
function describe4({ code, message }) {
  return [`not YAML: ${message}`, ADVICE[code]].filter((part) => part !== void 0).join(". ");
}
function fault2(message, range) {
  return { fault: { message, range } };
}
function tooDeep2(tokens) {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    for (const inner of within(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return null;
}
function within(token) {
  if (token.type === "document") return token.value === void 0 ? [] : [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((inner) => inner != null));
}
var import_yaml2, LONGEST4, DEEPEST, SECOND, ADVICE;
var init_yaml_text = __esm({
  "src/config/yaml-text.ts"() {
    "use strict";
    import_yaml2 = __toESM(require_dist(), 1);
    LONGEST4 = 1e5;
    DEEPEST = 20;
    SECOND = 'expected one YAML document: remove the line "---" and what follows';
    ADVICE = {
      BAD_SCALAR_START: "Put the value in quotes",
      BLOCK_AS_IMPLICIT_KEY: 'Begin a new line for each key; put a value that holds ": " in quotes',
      TAB_AS_INDENT: "Indent with blanks",
      UNEXPECTED_TOKEN: 'Put a value that begins with ">" or "|" in quotes'
    };
  }
});

// src/config/yaml-tree.ts
function readYaml(text2) {
  const parsed2 = parseYaml(text2);
  if ("fault" in parsed2) return { faults: [parsed2.fault] };
  const { document } = parsed2;
  if (document === null) return { tree: {}, places: placesOf(/* @__PURE__ */ new Map()) };
  const reading = {
    text: text2,
    document,
    ranges: /* @__PURE__ */ new Map(),
    faults: [],
    values: MOST_VALUES,
    aliases: MOST_ALIASES
  };
  const isEmpty = document.contents === null || (0, import_yaml3.isScalar)(document.contents) && document.contents.value === "";
  const tree = isEmpty ? {} : read3(reading, document.contents, [], null);
  return reading.faults.length > 0 ? { faults: reading.faults } : { tree, places: placesOf(reading.ranges) };
}
function placesOf(ranges) {
  const at3 = (path) => ranges.get(JSON.stringify(path));
  const valueAt2 = (path) => at3(path)?.value ?? (path.length === 0 ? { start: 0, end: 0 } : valueAt2(path.slice(0, -1)));
  return { valueAt: valueAt2, keyAt: (path) => at3(path)?.key ?? valueAt2(path) };
}
function read3(reading, node, path, key) {
  reading.values--;
  if (reading.values === -1)
    fault3(reading, rangeOf2(node), `more than ${MOST_VALUES} values. Write them out instead of by aliases`);
  if (reading.values < 0) return "";
  const range = rangeOf2(node);
  reading.ranges.set(JSON.stringify(path), { key, value: range.start === range.end && key !== null ? key : range });
  if ((0, import_yaml3.isAlias)(node)) return readAlias(reading, node, path, key);
  if (node !== null && node.tag !== void 0) {
    fault3(reading, tagBefore(reading.text, range), 'a value that begins with "!" is a YAML tag: put it in quotes');
    return "";
  }
  if ((0, import_yaml3.isMap)(node)) return readMap(reading, node, path);
  if ((0, import_yaml3.isSeq)(node)) return node.items.map((item, i) => read3(reading, item, [...path, i], null));
  return (0, import_yaml3.isScalar)(node) ? String(node.value ?? "") : "";
}
function readAlias(reading, node, path, key) {
  reading.aliases--;
  if (reading.aliases === -1)
    fault3(reading, rangeOf2(node), `more than ${MOST_ALIASES} YAML aliases. Write the values out`);
  if (reading.aliases < 0) return "";
  const target = node.resolve(reading.document);
  if (target !== void 0) return read3(reading, target, path, key);
  fault3(reading, rangeOf2(node), 'a value that begins with "*" is a YAML alias: put it in quotes');
  return "";
}
function tagBefore(text2, value) {
  let start = text2.lastIndexOf("!", value.start);
  while (text2[start - 1] === "!") start--;
  return { start, end: value.end };
}
function readMap(reading, map, path) {
  const values = /* @__PURE__ */ Object.create(null);
  for (const { key, value } of map.items) {
    if (!(0, import_yaml3.isScalar)(key) || key.tag !== void 0) {
      fault3(reading, rangeOf2(key ?? map), "expected a plain word as key");
      continue;
    }
    const name = String(key.value ?? "");
    if (name === "__proto__") fault3(reading, rangeOf2(key), 'no key can be named "__proto__"');
    else if (name in values) fault3(reading, rangeOf2(key), `the key "${name}" is there twice. Keep one`);
    else values[name] = read3(reading, value, [...path, name], rangeOf2(key));
  }
  return values;
}
function rangeOf2(node) {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}
function fault3(reading, range, message) {
  reading.faults.push({ message, range });
}
var import_yaml3, MOST_VALUES, MOST_ALIASES;
var init_yaml_tree = __esm({
  "src/config/yaml-tree.ts"() {
    "use strict";
    import_yaml3 = __toESM(require_dist(), 1);
    init_yaml_text();
    MOST_VALUES = 2e4;
    MOST_ALIASES = 100;
  }
});

// src/config/parse.ts
var parse_exports2 = {};
__export(parse_exports2, {
  parseConfig: () => parseConfig
});
function parseConfig(text2, path) {
  const source = { text: text2.replace(/^\uFEFF/, "") };
  const placeOf3 = (range) => {
    const { line, column } = spanOf(source, range);
    return { line, column };
  };
  const result = readConfig(source.text, placeOf3);
  if ("config" in result) return result;
  const sorted2 = [...result.complaints].sort((a, b) => a.range.start - b.range.start);
  return {
    problems: sorted2.map(({ message, range }) => ({ file: path, ...placeOf3(range), message, fatal: true }))
  };
}
function readConfig(text2, placeOf3) {
  const yaml = readYaml(text2);
  if ("faults" in yaml) return { complaints: yaml.faults };
  const { tree, places } = yaml;
  const parsed2 = configSchema.safeParse(tree);
  if (!parsed2.success) return { complaints: parsed2.error.issues.flatMap((issue2) => explain(issue2, tree, places)) };
  const { limits, copies = [], surfaces = [], ...common } = parsed2.data;
  const preset = presetOf(common) ?? DEFAULT_PRESET;
  const at3 = (path) => placeOf3(places.valueAt(path));
  const config2 = {
    common: surfaceOf(common, preset, [], at3),
    surfaces: surfaces.map((surface2, i) => surfaceOf(surface2, preset, ["surfaces", i], at3)),
    limits: {
      seconds: limits?.seconds ?? DEFAULT_LIMITS.seconds,
      fileBytes: limits?.["file-bytes"] ?? DEFAULT_LIMITS.fileBytes
    },
    copies: copies.map(({ name, client, server }) => ({ name: name ?? null, client, server })),
    given: givenKeys(tree, places, placeOf3)
  };
  const complaints = checkConfig(config2, places);
  return complaints.length > 0 ? { complaints } : { config: config2 };
}
function presetOf({ promise: promise2 }) {
  return typeof promise2 === "string" ? promise2 : promise2?.preset;
}
function surfaceOf(written, preset, path, at3) {
  const { promise: promise2, contracts, window, accept: accept2, json } = written;
  return defined({
    name: written.name,
    promise: promise2 && promiseOf(presetOf(written) ?? preset, typeof promise2 === "string" ? {} : overridesOf(promise2)),
    contracts: contracts && CONTRACTS.filter((contract) => contracts.includes(contract)),
    client: written.client,
    server: written.server,
    protos: written.protos,
    exclude: written.exclude,
    imports: written.imports,
    roots: written.roots,
    stored: written.stored,
    versionFile: written["version-file"],
    tagPattern: written["tag-pattern"],
    window: window && ("minors" in window ? { kind: "minors", count: window.minors } : window),
    assumeNext: written["assume-next"],
    zeroMajor: written["zero-major"],
    accept: accept2?.map(({ fingerprint: fingerprint2, reason: reason2, until = null }, i) => {
      return { fingerprint: fingerprint2, reason: reason2, until, place: at3([...path, "accept", i]) };
    }),
    guards: written.guards,
    versionMethod: written["version-method"],
    clients: written.clients,
    clientsComplete: written["clients-complete"],
    clientProtocol: written["client-protocol"],
    contractOptions: written["contract-options"],
    json: json && { reader: json.reader ?? "strict", names: json.names ?? "json" },
    transport: written.transport,
    runtimes: written.runtimes
  });
}
function overridesOf(promise2) {
  const overrides = {};
  for (const skew of SKEWS) {
    const cell2 = promise2[skew];
    if (cell2 !== void 0) overrides[skew] = defined({ broken: cell2.broken, degraded: cell2.degraded });
  }
  return overrides;
}
function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
function givenKeys(tree, places, placeOf3) {
  const keys = (at3, path, surface2) => isBlock(at3) ? Object.keys(at3).map((key) => ({ surface: surface2, key, place: placeOf3(places.keyAt([...path, key])) })) : [];
  const listed = isBlock(tree) ? tree.surfaces : void 0;
  const surfaces = Array.isArray(listed) ? listed : [];
  const all = [...keys(tree, [], null), ...surfaces.flatMap((surface2, i) => keys(surface2, ["surfaces", i], i))];
  return all.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
function isBlock(tree) {
  return typeof tree === "object" && !Array.isArray(tree);
}
var init_parse3 = __esm({
  "src/config/parse.ts"() {
    "use strict";
    init_skew();
    init_promise();
    init_text();
    init_check();
    init_defaults();
    init_explain();
    init_schema();
    init_yaml_tree();
  }
});

// src/cli/demo.ts
import { mkdtempSync, readFileSync, rmSync as rmSync2, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as join2 } from "node:path";

// src/cli/demo-history.ts
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
var ENVIRONMENT = {
  GIT_AUTHOR_NAME: "skewgate demo",
  GIT_AUTHOR_EMAIL: "demo@skewgate.invalid",
  GIT_COMMITTER_NAME: "skewgate demo",
  GIT_COMMITTER_EMAIL: "demo@skewgate.invalid",
  GIT_AUTHOR_DATE: "2018-05-22T12:00:00Z",
  GIT_COMMITTER_DATE: "2018-05-22T12:00:00Z",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1"
};
function startHistory(folder) {
  const git = (...args) => {
    execFileSync("git", ["-c", "core.autocrlf=false", ...args], {
      cwd: folder,
      env: { ...process.env, ...ENVIRONMENT },
      stdio: "pipe"
    });
  };
  git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    branch: (name, at3) => git("checkout", "--quiet", "-B", name, at3),
    replaceBy: (source) => {
      for (const entry of readdirSync(folder)) if (entry !== ".git") rmSync(join(folder, entry), { recursive: true });
      cpSync(source, folder, { recursive: true });
    },
    commit: (message) => {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
    tag: (name) => git("tag", "--annotate", "--message", `Release ${name}`, name)
  };
}
var SAMPLE_RELEASES = [
  "1.0.0",
  "1.1.0",
  "1.2.0",
  "1.3.0",
  "1.4.0",
  "1.5.0",
  "1.6.0",
  "1.7.0",
  "1.9.0",
  "1.12.0"
];
function sampleFolder(program) {
  const folder = join(program, "..", "..", "examples", "kata-agent");
  return existsSync(folder) ? folder : null;
}
function releaseAll(history, sample) {
  for (const version2 of SAMPLE_RELEASES) {
    history.replaceBy(join(sample, version2));
    history.commit(`Release ${version2}`);
    history.tag(version2);
  }
}

// src/cli/demo.ts
var SCENES = [
  {
    title: "The release manager asks: PauseContainer() is added, is that a break?",
    on: "main",
    args: ["tag", "1.1.0"],
    expected: 0
  },
  {
    title: "It depends on the promise: for live upgrades, yes",
    on: "main",
    args: ["tag", "1.1.0", "--promise", "full-strict", "--quiet"],
    expected: 1
  },
  {
    title: "And if CreateContainer() itself is changed?",
    on: "change-create-container",
    args: ["check", "--base", "1.0.0", "--quiet"],
    expected: 1
  },
  {
    title: "The tag 1.6.0, as it was released: a minor",
    on: "main",
    args: ["tag", "1.6.0", "--quiet"],
    expected: 1
  },
  {
    title: "The pull request that would become 1.6.0, while the version file still says 1.5.0",
    on: "pull-request",
    args: ["check"],
    expected: 1
  },
  {
    title: "The same pull request with the version file at 2.0.0",
    on: "next-major",
    args: ["check", "--base", "main", "--quiet"],
    expected: 0
  }
];
async function demo(options) {
  const sample = sampleFolder(options.program);
  if (sample === null) {
    options.print("The sample history is not beside the program (examples/kata-agent). Run the demo from a clone.\n");
    return 3;
  }
  const folder = mkdtempSync(join2(tmpdir(), "skewgate-demo-"));
  try {
    const history = startHistory(folder);
    buildBranches(history, sample);
    return await play(history, options);
  } finally {
    if (options.keep) options.print(`The repository is left in ${folder}; try: skewgate check --repo ${folder}
`);
    else rmSync2(folder, { recursive: true, force: true });
  }
}
function buildBranches(history, sample) {
  releaseAll(history, sample);
  history.branch("change-create-container", "1.0.0");
  edit(history, "protocols/grpc/agent.proto", /string exec_id = 2;/, "uint64 exec_id = 2;");
  history.commit("Give CreateContainer a numeric exec_id");
  proposal(history, sample, "next-major", "2.0.0");
  proposal(history, sample, "pull-request", "1.5.0");
}
function proposal(history, sample, branch, version2) {
  history.branch(branch, "1.5.0");
  history.replaceBy(join2(sample, "1.6.0"));
  edit(history, "VERSION", /1\.6\.0/, version2);
  history.commit("Hotplug memory by probe, trace, and drop two methods nobody calls");
}
function edit({ folder }, file, from, to) {
  const path = join2(folder, file);
  const text2 = readFileSync(path, "utf8");
  if (!from.test(text2)) throw new Error(`${file} of the sample has no ${from}`);
  writeFileSync(path, text2.replace(from, to));
}
async function play(history, { run: run2, print }) {
  let wrong2 = 0;
  for (const { title, on, args, expected } of SCENES) {
    const repo = ["--repo", history.folder, "--head", on];
    const { exit, stdout, stderr } = await run2(
      on === "pull-request" ? [...args, "--repo", history.folder] : [...args, ...repo]
    );
    const shown2 = args.map((arg) => /^[\w.-]+$/.test(arg) ? arg : JSON.stringify(arg)).join(" ");
    print(
      `## ${title}
$ skewgate ${shown2}${on === "main" || on === "pull-request" ? "" : `    (on ${on})`}
${stdout}${stderr}`
    );
    const answered = exit === expected;
    if (!answered) wrong2++;
    print(`${answered ? "as it should be" : `WRONG: expected exit ${expected}`}: exit ${exit}

`);
  }
  print(
    wrong2 === 0 ? `All ${SCENES.length} gates answered as expected.
` : `${wrong2} of ${SCENES.length} gates answered wrongly.
`
  );
  return wrong2 === 0 ? 0 : 1;
}

// src/cli/options.ts
import { parseArgs } from "node:util";
var COMMANDS = ["check", "tag", "plan", "explain", "demo"];
var LATER = ["matrix", "peers", "notes", "capabilities", "accept", "init", "surfaces", "merge"];
var FORMATS = ["text", "json"];
var OPTIONS = {
  repo: { type: "string" },
  base: { type: "string" },
  "base-dir": { type: "string" },
  head: { type: "string" },
  "head-dir": { type: "string" },
  "base-version": { type: "string" },
  "head-version": { type: "string" },
  promise: { type: "string" },
  contracts: { type: "string" },
  protos: { type: "string", multiple: true },
  config: { type: "string" },
  format: { type: "string" },
  window: { type: "string" },
  "assume-next": { type: "string" },
  "tag-pattern": { type: "string" },
  "version-file": { type: "string" },
  cache: { type: "string" },
  history: { type: "string" },
  "no-witness": { type: "boolean" },
  quiet: { type: "boolean" },
  explain: { type: "boolean" },
  keep: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
var COMPARING = [
  "repo",
  "base",
  "base-dir",
  "head",
  "head-dir",
  "base-version",
  "head-version",
  "promise",
  "contracts",
  "protos",
  "config",
  "format",
  "window",
  "assume-next",
  "tag-pattern",
  "version-file",
  "cache",
  "no-witness",
  "quiet",
  "explain"
];
var TAKES = {
  check: COMPARING,
  tag: COMPARING.filter((name) => name !== "head-version"),
  plan: [...COMPARING, "history"],
  explain: [],
  demo: ["keep"]
};
function parseCommand(args) {
  const parsed2 = readArgs(args);
  if ("kind" in parsed2) return parsed2;
  const { values, positionals } = parsed2;
  const [name, argument = null, ...rest] = positionals;
  if (values.version) return { kind: "version" };
  if (values.help || name === void 0)
    return name === void 0 && !values.help ? usage("no command") : { kind: "help" };
  if (LATER.includes(name)) return usage(`${name} is not yet there`);
  const command = COMMANDS.find((known3) => known3 === name);
  if (command === void 0) return usage(`there is no command "${name}"`);
  const fault4 = argumentFault(command, argument, rest) ?? optionFault(command, values);
  if (fault4 !== null) return usage(fault4);
  const format = FORMATS.find((known3) => known3 === (values.format ?? "text"));
  return format === void 0 ? usage(formatFault(values.format)) : { kind: "command", name: command, argument, format, values };
}
function readArgs(args) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    return usage(error instanceof Error ? error.message.split(". ")[0] ?? error.message : String(error));
  }
}
function usage(message) {
  return { kind: "usage", message };
}
function argumentFault(command, argument, rest) {
  if (command === "tag" && argument === null) return "tag needs the name of a tag: skewgate tag 1.6.0";
  if (command === "explain" && argument === null) return "explain needs the id of a rule: skewgate explain rpc-removed";
  const extra = command === "tag" || command === "explain" ? rest[0] : argument;
  return extra === void 0 || extra === null ? null : `${command} does not take "${extra}"`;
}
function optionFault(command, values) {
  const given = Object.keys(values).filter((name) => values[name] !== void 0);
  const foreign = given.find((name) => !TAKES[command].includes(name));
  if (foreign !== void 0) return `${command} does not take --${foreign}`;
  if (values.base !== void 0 && values["base-dir"] !== void 0) return "--base and --base-dir exclude each other";
  if (values.head !== void 0 && values["head-dir"] !== void 0) return "--head and --head-dir exclude each other";
  if (values["head-dir"] !== void 0 && values["base-dir"] === void 0) return "--head-dir needs --base-dir";
  if (command !== "check" && values["base-dir"] !== void 0) return `${command} needs a repository, not --base-dir`;
  if (values.cache !== void 0) return "--cache is not yet there";
  const contracts = (values.contracts ?? "binary").split(",");
  if (contracts.some((contract) => contract === "json" || contract === "source"))
    return "--contracts json and source are not yet there";
  if (values.window !== void 0 && values.window !== "previous")
    return "--window other than previous is not yet there";
  return null;
}
function formatFault(format) {
  const later = ["markdown", "sarif", "github", "html", "svg"];
  return later.includes(format ?? "") ? `--format ${format} is not yet there` : `--format is text or json, not "${format}"`;
}

// src/gate/gate.ts
init_defaults();

// src/config/resolve.ts
init_defaults();
function resolveSurfaces(config2, options = {}) {
  const listed = config2.surfaces.length === 0 ? [{}] : config2.surfaces;
  return listed.map((surface2) => ({ ...DEFAULT_SURFACE, ...config2.common, ...surface2, ...options }));
}

// src/gate/gate.ts
init_declared();
init_tags();

// src/gate/ports.ts
function isFault(value) {
  return typeof value === "object" && value !== null && "message" in value && "next" in value;
}

// src/gate/revisions.ts
init_declared();
init_tag_pattern();
init_tags();

// src/release/version-file.ts
init_text();

// src/release/json-value.ts
function lookUpJson(text2, key) {
  const open2 = [];
  let expect2 = "value";
  let found = null;
  let ours = false;
  for (let at3 = skipBlanks(text2, 0); at3 < text2.length; ) {
    const token = readToken(text2, at3);
    const next = token === null ? null : step(expect2, token, open2);
    if (token === null || next === null) {
      const badString = token === null && text2[at3] === '"';
      return {
        at: at3,
        expected: badString ? "a string that ends on its line and has only JSON escapes" : EXPECTED[expect2]
      };
    }
    if (ours && expect2 === "value") found = { start: token.start, end: token.end };
    if (expect2 === "key" || expect2 === "key or }") ours = open2.length === 1 && isKey(text2, token, key);
    else if (expect2 !== "colon") ours = false;
    expect2 = next;
    at3 = skipBlanks(text2, token.end);
  }
  return expect2 === "end of file" ? { value: found } : { at: text2.length, expected: EXPECTED[expect2] };
}
var EXPECTED = {
  value: "a value",
  "value or ]": 'a value or "]"',
  "key or }": 'a key in double quotes or "}"',
  key: "a key in double quotes",
  colon: '":"',
  "comma or end": '"," or the closing bracket',
  "end of file": "nothing more"
};
function step(expect2, token, open2) {
  const { kind } = token;
  const after = () => open2.length === 0 ? "end of file" : "comma or end";
  const closes = kind === "}" && open2.at(-1) === "{" || kind === "]" && open2.at(-1) === "[";
  if (closes && (expect2 === "comma or end" || expect2 === "key or }" || expect2 === "value or ]")) {
    open2.pop();
    return after();
  }
  if (expect2 === "value" || expect2 === "value or ]") {
    if (kind === "string" || kind === "other") return after();
    if (kind !== "{" && kind !== "[") return null;
    open2.push(kind);
    return kind === "{" ? "key or }" : "value or ]";
  }
  if (expect2 === "key" || expect2 === "key or }") return kind === "string" ? "colon" : null;
  if (expect2 === "colon") return kind === ":" ? "value" : null;
  if (expect2 === "comma or end" && kind === ",") return open2.at(-1) === "{" ? "key" : "value";
  return null;
}
var OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
var ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
function readToken(text2, start) {
  const c = text2[start];
  if (c === "{" || c === "}" || c === "[" || c === "]" || c === "," || c === ":") {
    return { kind: c, start, end: start + 1 };
  }
  const kind = c === '"' ? "string" : "other";
  const end = kind === "string" ? endOfString(text2, start) : endOf(OTHER, text2, start);
  return end === null ? null : { kind, start, end };
}
function endOfString(text2, start) {
  let at3 = start + 1;
  while (at3 < text2.length && text2[at3] !== '"') {
    if (text2.charCodeAt(at3) < 32) return null;
    const next = text2[at3] === "\\" ? endOf(ESCAPE, text2, at3) : at3 + 1;
    if (next === null) return null;
    at3 = next;
  }
  return at3 < text2.length ? at3 + 1 : null;
}
function endOf(pattern, text2, start) {
  pattern.lastIndex = start;
  return pattern.test(text2) ? pattern.lastIndex : null;
}
function isKey(text2, token, key) {
  return token.kind === "string" && JSON.parse(text2.slice(token.start, token.end)) === key;
}
function skipBlanks(text2, start) {
  let at3 = start;
  while (at3 < text2.length && " 	\n\r".includes(text2.charAt(at3))) at3++;
  return at3;
}

// src/release/version-file.ts
init_version();

// node_modules/smol-toml/dist/error.js
function getLineColFromPtr(string3, ptr) {
  let lines = string3.slice(0, ptr).split(/\r?\n/);
  return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string3, line, column) {
  let lines = string3.split(/\r?\n/);
  let codeblock = "";
  let numberLen = (Math.log10(line + 1) | 0) + 1;
  for (let i = line - 1; i <= line + 1; i++) {
    let l = lines[i - 1];
    if (!l)
      continue;
    codeblock += i.toString().padEnd(numberLen, " ");
    codeblock += ":  ";
    codeblock += l;
    codeblock += "\n";
    if (i === line) {
      codeblock += " ".repeat(numberLen + column + 2);
      codeblock += "^\n";
    }
  }
  return codeblock;
}
var TomlError = class _TomlError extends Error {
  line;
  column;
  codeblock;
  constructor(message, options) {
    const [line, column] = getLineColFromPtr(options.toml, options.ptr);
    const codeblock = makeCodeBlock(options.toml, line, column);
    super(`Invalid TOML document: ${message}

${codeblock}`, options);
    this.line = line;
    this.column = column;
    this.codeblock = codeblock;
  }
  /** @internal */
  static x(message, ctx, ptr) {
    throw new _TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
  }
};

// node_modules/smol-toml/dist/primitive.js
function parseString(ctx) {
  let startPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p++);
  let first2 = c;
  let isLiteral = c === 39;
  let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
  if (isMultiline) {
    if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10)
      ctx.p++;
    else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)
      ctx.p += 2;
  }
  let parsed2 = "";
  let sliceStart = ctx.p;
  let state = 0;
  for (; ctx.p < ctx.s.length; ctx.p++) {
    c = ctx.s.charCodeAt(ctx.p);
    if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) {
      state = state && 3;
    } else if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in strings", ctx);
    } else if ((!state || state === 3) && c === first2 && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first2 && ctx.s.charCodeAt(ctx.p + 2) === first2)) {
      if (isMultiline) {
        if (ctx.s.charCodeAt(ctx.p + 3) === first2)
          ctx.p++;
        if (ctx.s.charCodeAt(ctx.p + 3) === first2)
          ctx.p++;
      }
      if (!state) {
        let s = ctx.s.slice(sliceStart, ctx.p);
        parsed2 = parsed2 ? parsed2 + s : s;
      }
      ctx.p += isMultiline ? 3 : 1;
      return parsed2;
    } else if (!state) {
      if (!isLiteral && c === 92) {
        parsed2 += ctx.s.slice(sliceStart, sliceStart = ctx.p);
        state = 1;
      }
    } else if (state === 1) {
      if (c === 120 || c === 117 || c === 85) {
        let errPtr = ctx.p++ - 1;
        let value = 0;
        let len = c === 120 ? 2 : c === 117 ? 4 : 8;
        for (let j = 0; j < len; j++, ctx.p++) {
          let hex = ctx.s.charCodeAt(ctx.p);
          let digit = (
            /* 0-9 */
            hex >= 48 && hex <= 57 ? hex - 48 : (
              /* A-F */
              hex >= 65 && hex <= 70 ? hex - 65 + 10 : (
                /* a-f */
                hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1
              )
            )
          );
          if (digit < 0)
            TomlError.x("invalid non-hex character in unicode escape", ctx);
          value = value << 4 | digit;
        }
        if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) {
          TomlError.x("invalid unicode escape", ctx, errPtr);
        }
        parsed2 += String.fromCodePoint(value);
        sliceStart = ctx.p--;
        state = 0;
      } else if (isMultiline && (c === 32 || c === 9)) {
        state = 2;
      } else {
        if (c === 98)
          parsed2 += "\b";
        else if (c === 116)
          parsed2 += "	";
        else if (c === 110)
          parsed2 += "\n";
        else if (c === 102)
          parsed2 += "\f";
        else if (c === 114)
          parsed2 += "\r";
        else if (c === 101)
          parsed2 += "\x1B";
        else if (c === 34)
          parsed2 += '"';
        else if (c === 92)
          parsed2 += "\\";
        else
          TomlError.x("unrecognised escape sequence", ctx);
        sliceStart = ctx.p + 1;
        state = 0;
      }
    } else if (c !== 32 && c !== 9) {
      if (state === 2)
        TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
      state = !isLiteral && c === 92 ? 1 : 0;
      sliceStart = ctx.p;
    }
  }
  TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
var DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class _TomlDate extends Date {
  #hasDate = false;
  #hasTime = false;
  #offset = null;
  constructor(date2, fasttype, unsafeDelim) {
    let hasDate = true;
    let hasTime = true;
    let offset = "Z";
    let c;
    if (typeof date2 === "string") {
      if (fasttype)
        prep: {
          if (fasttype < 3) {
            if (+date2.slice(11, 13) > 23) {
              date2 = "";
              break prep;
            }
            if (fasttype === 2) {
              offset = null;
              date2 += "Z";
            } else if ((c = date2.charCodeAt(date2.length - 1)) !== 90 && c !== 122) {
              offset = date2.slice(date2.length - 6);
            }
            if (unsafeDelim)
              date2 = date2.slice(0, 10) + "T" + date2.slice(11);
          } else if (fasttype === 4) {
            date2 = +date2.slice(0, 2) > 23 ? "" : `0000-01-01T${date2}Z`;
          }
          hasDate = fasttype !== 4;
          hasTime = fasttype !== 3;
        }
      else {
        let match2 = date2.match(DATE_TIME_RE);
        if (match2) {
          if (!match2[1]) {
            hasDate = false;
            date2 = `0000-01-01T${date2}`;
          }
          hasTime = !!match2[2];
          hasTime && date2[10] === " " && (date2 = date2.replace(" ", "T"));
          if (match2[2] && +match2[2] > 23) {
            date2 = "";
          } else {
            offset = match2[3] || null;
            if (!offset && hasTime)
              date2 += "Z";
          }
        } else {
          date2 = "";
        }
      }
    }
    super(date2);
    if (!isNaN(this.getTime())) {
      this.#hasDate = hasDate;
      this.#hasTime = hasTime;
      this.#offset = offset;
    }
  }
  isDateTime() {
    return this.#hasDate && this.#hasTime;
  }
  isLocal() {
    return !this.#hasDate || !this.#hasTime || !this.#offset;
  }
  isDate() {
    return this.#hasDate && !this.#hasTime;
  }
  isTime() {
    return this.#hasTime && !this.#hasDate;
  }
  isValid() {
    return this.#hasDate || this.#hasTime;
  }
  toISOString() {
    let iso = super.toISOString();
    if (this.isDate())
      return iso.slice(0, 10);
    if (this.isTime())
      return iso.slice(11, 23);
    if (this.#offset === null)
      return iso.slice(0, -1);
    if (this.#offset === "Z" || this.#offset === "z")
      return iso;
    let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
    offset = this.#offset[0] === "-" ? offset : -offset;
    let offsetDate = new Date(this.getTime() - offset * 6e4);
    return offsetDate.toISOString().slice(0, -1) + this.#offset;
  }
  static wrapAsOffsetDateTime(jsDate, offset = "Z") {
    let date2 = new _TomlDate(jsDate);
    date2.#offset = offset;
    return date2;
  }
  static wrapAsLocalDateTime(jsDate) {
    let date2 = new _TomlDate(jsDate);
    date2.#offset = null;
    return date2;
  }
  static wrapAsLocalDate(jsDate) {
    let date2 = new _TomlDate(jsDate);
    date2.#hasTime = false;
    date2.#offset = null;
    return date2;
  }
  static wrapAsLocalTime(jsDate) {
    let date2 = new _TomlDate(jsDate);
    date2.#hasDate = false;
    date2.#offset = null;
    return date2;
  }
};

// node_modules/smol-toml/dist/extract.js
function isDigit(char, base = 10) {
  return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
  return char === 32 || char === 9 || char === 10 || char === 13 || // Structure end or next value delimiter
  delim && (char === delim || char === 44) || // Comment
  char === 35;
}
function extractValue(ctx, end) {
  let errPtr = ctx.p;
  let c = ctx.s.charCodeAt(ctx.p);
  if (c === 91 || c === 123) {
    ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
    let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
    ctx.d++;
    return value;
  }
  if (c === 34 || c === 39) {
    return parseString(ctx);
  }
  if (c === 116) {
    if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, true;
  }
  if (c === 102) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101)
      TomlError.x("invalid value", ctx, errPtr);
    return ctx.p++, false;
  }
  if (c === 43 || c === 45) {
    return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) {
    return parseDate(ctx, c, end);
  }
  if (ctx.s.charCodeAt(ctx.p + 2) === 58) {
    return parseTime(ctx, c, end);
  }
  return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
  let c = startChr;
  let state = 0;
  let hasUnderscores = false;
  if (c === 105) {
    if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, (sign || 1) / 0;
  }
  if (c === 110) {
    if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110)
      TomlError.x("invalid value", ctx, startPtr);
    return ctx.p++, NaN;
  }
  if (c === 48) {
    if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
      return ctx.bi === true ? 0n : 0;
    if (!sign) {
      if (c === 120)
        return parseIntegerBaseN(ctx, startPtr, 16, endChr);
      else if (c === 98)
        return parseIntegerBaseN(ctx, startPtr, 2, endChr);
      else if (c === 111)
        return parseIntegerBaseN(ctx, startPtr, 8, endChr);
    }
    if (c === 46)
      state = 2;
    else if (c === 101 || c === 69)
      state = 4;
    else
      TomlError.x("illegal leading zero", ctx, startPtr);
  } else if (!isDigit(c))
    TomlError.x("invalid value", ctx, startPtr);
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (!state)
      state = 1;
    if (c === 95) {
      if (!(state & 1))
        TomlError.x("illegal underscore", ctx);
      state += 11;
      hasUnderscores = true;
    } else if (state === 1 && c === 46)
      state = 2;
    else if ((state === 1 || state === 3) && (c === 101 || c === 69))
      state = 4;
    else if (state === 4 && (c === 43 || c === 45)) {
      state = 6;
    } else if (!isDigit(c))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (state > 9)
      state -= 11;
    else if (!(state & 1))
      state++;
  }
  if (!state) {
    let val = (startChr - 48) * (sign || 1);
    return ctx.bi === true ? BigInt(val) : val;
  }
  if (!(state & 1))
    TomlError.x("unfinished numeric value", ctx, startPtr);
  let str = ctx.s.slice(startPtr, ctx.p);
  if (hasUnderscores)
    str = str.replaceAll("_", "");
  return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
  let c, underscore = 1;
  while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
    if (c === 95) {
      if (underscore & 1)
        TomlError.x("illegal underscore", ctx);
      underscore = 3;
    } else if (!isDigit(c, base))
      TomlError.x(`illegal character in numeric literal`, ctx);
    else if (underscore & 1)
      underscore--;
  }
  if (underscore & 1)
    TomlError.x("unfinished numeric value", ctx);
  let str = ctx.s.slice(startPtr + 2, ctx.p);
  if (underscore)
    str = str.replaceAll("_", "");
  return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
  if (ctx.bi !== true)
    int: {
      let val = parseInt(str, base);
      if (!Number.isSafeInteger(val)) {
        if (ctx.bi)
          break int;
        TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
      }
      return val;
    }
  return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
  let startPtr = ctx.p++, unsafeSeparator;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) {
    return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
  }
  ctx.p += 5;
  if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
    TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
  if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) {
    let t2 = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t2, 3, false, startPtr);
  }
  if (ctx.s.charCodeAt(ctx.p += 3) !== 58)
    TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
  if (ctx.s.charCodeAt(ctx.p += 3) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  if (c = ctx.s.charCodeAt(ctx.p)) {
    if (c === 90 || c === 122) {
      let t2 = ctx.s.slice(startPtr, ++ctx.p);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, "[+00:00]");
    }
    if (c === 43 || c === 45) {
      let t2 = ctx.s.slice(startPtr, ctx.p += 6);
      return readDate(ctx, t2, 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
    }
  }
  let t = ctx.s.slice(startPtr, ctx.p);
  return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
  let start = ctx.p;
  if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
    return parseNumber(ctx, --ctx.p, c, 0, endChr);
  }
  if (ctx.s.charCodeAt(ctx.p += 4) === 58)
    ctx.p += 3;
  if (ctx.s.charCodeAt(ctx.p) === 46)
    while (isDigit(ctx.s.charCodeAt(++ctx.p)))
      ;
  let t = ctx.s.slice(start, ctx.p);
  return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
  if (ctx.ld) {
    let date2 = new TomlDate(str, type, unsafeDelim);
    if (!date2.isValid())
      TomlError.x("invalid date", ctx, errPtr);
    return date2;
  }
  try {
    if (temporalSuffix)
      str += temporalSuffix;
    switch (type) {
      case 1:
        return Temporal.ZonedDateTime.from(str);
      case 2:
        return Temporal.PlainDateTime.from(str);
      case 3:
        return Temporal.PlainDate.from(str);
      case 4:
        return Temporal.PlainTime.from(str);
    }
  } catch (e) {
    TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
  }
}

// node_modules/smol-toml/dist/util.js
function skipComment(ctx) {
  for (; ctx.p < ctx.s.length; ctx.p++) {
    let c = ctx.s.charCodeAt(ctx.p);
    if (c === 10)
      break;
    if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
      ctx.p++;
      break;
    }
    if (c < 32 && c !== 9 || c === 127) {
      TomlError.x("control characters are not allowed in comments", ctx);
    }
  }
}
function skipVoid(ctx, banNewLines, banComments) {
  let c;
  while (ctx.p < ctx.s.length) {
    while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)))
      ctx.p++;
    if (banComments || c !== 35)
      break;
    skipComment(ctx);
  }
}

// node_modules/smol-toml/dist/struct.js
function parseKey(ctx, end = 61) {
  let startPtr;
  let state = 0;
  let parsed2 = [];
  let sliceStart;
  let c = ctx.s.charCodeAt(startPtr = ctx.p);
  do {
    if (c === end) {
      if (!state)
        TomlError.x("unexpected end of key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      return ctx.p++, parsed2;
    } else if (c === 46) {
      if (!state)
        TomlError.x("illegal empty bare key", ctx);
      if (state === 1)
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
      state = 0;
    } else if (!state && (c === 34 || c === 39)) {
      if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
        TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
      parsed2.push(parseString(ctx));
      state = 2;
      ctx.p--;
    } else if (c === 32 || c === 9) {
      if (state === 1) {
        parsed2.push(ctx.s.slice(sliceStart, ctx.p));
        state = 2;
      }
    } else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) {
      TomlError.x("illegal character in key", ctx);
    } else if (!state) {
      state = 1;
      sliceStart = ctx.p;
    }
  } while (c = ctx.s.charCodeAt(++ctx.p));
  TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
  let startPtr = ctx.p++;
  let res = /* @__PURE__ */ Object.create(null);
  let seen = /* @__PURE__ */ new Set();
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
      ctx.p++;
      return res;
    }
    let k;
    let t = res;
    let hasOwn = false;
    let errPtr = ctx.p;
    let key = parseKey(ctx);
    for (let i = 0; i < key.length; i++) {
      if (i)
        t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      k = key[i];
      if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) {
        TomlError.x("trying to redefine an already defined value", ctx, errPtr);
      }
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor")) {
        t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
        break;
      }
      if (!hasOwn && unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
      }
    }
    if (hasOwn) {
      TomlError.x("trying to redefine an already defined value", ctx, errPtr);
    }
    skipVoid(ctx, true, true);
    let value = extractValue(
      ctx,
      125
      /* } */
    );
    if (t && typeof (t[k] = value) === "object")
      seen.add(value);
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
  let startPtr = ctx.p++;
  let res = [];
  let c;
  while (ctx.p < ctx.s.length) {
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
      ctx.p++;
      return res;
    }
    res.push(extractValue(
      ctx,
      93
      /* ] */
    ));
    skipVoid(ctx);
    if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) {
      return res;
    }
    if (c !== 44)
      TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
  }
  TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
function peekTable(ctx, key, table3, meta2, type) {
  let t = table3;
  let m = meta2;
  let k;
  let hasOwn = false;
  let state;
  for (let i = 0; i < key.length; i++) {
    if (i) {
      t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
      m = (state = m[k]).c;
      if (type === 0 && (state.t === 1 || state.t === 2)) {
        return null;
      }
      if (state.t === 2) {
        let l = t.length - 1;
        t = t[l];
        m = m[l].c;
      }
    }
    k = key[i];
    if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) {
      return null;
    }
    if (!hasOwn) {
      let unsafe = k === "__proto__";
      if (ctx.uk && (unsafe || k === "constructor"))
        return false;
      if (unsafe) {
        Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
        Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
      }
      m[k] = {
        t: i < key.length - 1 && type === 2 ? 3 : type,
        d: false,
        i: 0,
        c: /* @__PURE__ */ Object.create(null)
      };
    }
  }
  state = m[k];
  if (state.t !== type && !(type === 1 && state.t === 3)) {
    return null;
  }
  if (type === 2) {
    if (!state.d) {
      state.d = true;
      t[k] = [];
    }
    t[k].push(t = /* @__PURE__ */ Object.create(null));
    state.c[state.i++] = state = { t: 1, d: false, i: 0, c: /* @__PURE__ */ Object.create(null) };
  }
  if (state.d) {
    return null;
  }
  state.d = true;
  if (type === 1) {
    t = hasOwn ? t[k] : t[k] = /* @__PURE__ */ Object.create(null);
  } else if (type === 0 && hasOwn) {
    return null;
  }
  return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
  if (peek === null || ctx.uk === 2)
    TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse2(toml, options = {}) {
  let ctx = {
    s: toml,
    p: 0,
    d: options.maxDepth ?? 1e3,
    bi: options.integersAsBigInt ?? false,
    ld: options.useLegacyDate ?? true,
    uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
  };
  let res = /* @__PURE__ */ Object.create(null);
  let meta2 = /* @__PURE__ */ Object.create(null);
  let tmp;
  let skipping = false;
  let tbl = res;
  let m = meta2;
  if (toml.charCodeAt(0) === 65279)
    ctx.p++;
  skipVoid(ctx);
  while (ctx.p < toml.length) {
    if (toml.charCodeAt(ctx.p) === 91) {
      let isTableArray = toml.charCodeAt(++ctx.p) === 91;
      tmp = ctx.p += +isTableArray;
      skipping = false;
      let k = parseKey(
        ctx,
        93
        /* ] */
      );
      if (isTableArray) {
        if (toml.charCodeAt(ctx.p) !== 93) {
          TomlError.x("expected end of table array declaration", ctx);
        }
        ctx.p++;
      }
      let p = peekTable(
        ctx,
        k,
        res,
        meta2,
        isTableArray ? 2 : 1
        /* Type.EXPLICIT */
      );
      if (!p) {
        validateTablePeek(ctx, p, tmp);
        skipping = true;
      } else {
        m = p[2];
        tbl = p[1];
      }
    } else {
      tmp = ctx.p;
      let k = parseKey(ctx);
      let p = peekTable(
        ctx,
        k,
        tbl,
        m,
        0
        /* Type.DOTTED */
      );
      if (!p && !skipping)
        validateTablePeek(ctx, p, tmp);
      skipVoid(ctx, true, true);
      let v = extractValue(ctx, void 0);
      if (p && !skipping)
        p[1][p[0]] = v;
    }
    skipVoid(ctx, true);
    if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) {
      TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
    }
    skipVoid(ctx);
  }
  return res;
}

// node_modules/smol-toml/dist/stringify.js
var HAS_WELLFORMED = !!"".isWellFormed;

// src/release/toml-place.ts
function placeInToml(text2, token, substitute, changed) {
  const places = occurrences(text2, token);
  const moves = (from2, to2) => {
    const table3 = tryParse(substituteAt(text2, places.slice(from2, to2), token.length, substitute));
    return table3 !== null && changed(table3);
  };
  let from = 0;
  let to = places.length;
  if (!moves(from, to)) return null;
  while (to - from > 1) {
    const middle = from + to >> 1;
    if (moves(from, middle)) to = middle;
    else from = middle;
  }
  return places[from] ?? null;
}
function occurrences(text2, token) {
  const found = [];
  for (let at3 = text2.indexOf(token); at3 >= 0; at3 = text2.indexOf(token, at3 + token.length)) found.push(at3);
  return found;
}
function substituteAt(text2, places, length, substitute) {
  let result = "";
  let done = 0;
  for (const at3 of places) {
    result += text2.slice(done, at3) + substitute;
    done = at3 + length;
  }
  return result + text2.slice(done);
}
function tryParse(text2) {
  try {
    return parse2(text2);
  } catch {
    return null;
  }
}

// src/release/version-toml.ts
var START = { start: 0, end: 0 };
function readCargo(text2) {
  return withTable(text2, (table3) => {
    const inWorkspace = at(table3, ["workspace", "package", "version"]) !== void 0;
    const ownPackage = at(table3, ["package"]) !== void 0;
    if (inWorkspace && (inherits(table3) || !ownPackage))
      return textAt(text2, table3, ["workspace", "package", "version"]);
    if (inherits(table3)) {
      const fault4 = "the version is inherited from the workspace (version.workspace = true). Set version-file to the Cargo.toml of the workspace";
      return { fault: fault4, range: inheritedAt(text2), absent: true };
    }
    return textAt(text2, table3, ["package", "version"]);
  });
}
function readPyproject(text2) {
  return withTable(text2, (table3) => {
    const poetry = ["tool", "poetry", "version"];
    const inPoetry = at(table3, ["project", "version"]) === void 0 && at(table3, poetry) !== void 0;
    if (inPoetry) return textAt(text2, table3, poetry);
    if (at(table3, ["project", "version"]) === void 0 && isDynamic(table3)) {
      const fault4 = 'the version is dynamic: it is not in this file. Set version-file to the file that has it, or to "none" if only tags do';
      return { fault: fault4, range: dynamicAt(text2), absent: true };
    }
    return textAt(text2, table3, ["project", "version"]);
  });
}
function withTable(text2, read4) {
  try {
    return read4(parse2(text2));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const start = offsetOf(text2, error.line, error.column);
    const [why] = error.message.split("\n");
    return {
      fault: `not TOML: ${why?.replace(/^Invalid TOML document: /, "")}`,
      range: { start, end: start },
      absent: false
    };
  }
}
function textAt(text2, table3, path) {
  const value = at(table3, path);
  const name = `[${path.slice(0, -1).join(".")}] version`;
  if (value === void 0) {
    const fault4 = `expected ${name} in this file. Add it, or set version-file to the file that has it`;
    return { fault: fault4, range: START, absent: true };
  }
  if (typeof value !== "string") {
    return { fault: `expected ${name} to be text, such as version = "1.6.0"`, range: START, absent: false };
  }
  return { raw: value, range: stringAt(text2, path, value) };
}
function stringAt(text2, path, value) {
  for (const quote of ['"', "'"]) {
    const other2 = quote + "x".repeat(value.length) + quote;
    const start = placeInToml(text2, quote + value + quote, other2, (table3) => at(table3, path) !== value);
    if (start !== null) return { start: start + 1, end: start + 1 + value.length };
  }
  return START;
}
function inheritedAt(text2) {
  const start = placeInToml(text2, "true", "false", (table3) => !inherits(table3));
  return start === null ? START : { start, end: start + "true".length };
}
function inherits(table3) {
  return at(table3, ["package", "version", "workspace"]) === true;
}
function dynamicAt(text2) {
  for (const quote of ['"', "'"]) {
    const token = `${quote}version${quote}`;
    const start = placeInToml(text2, token, token.toUpperCase(), (table3) => !isDynamic(table3));
    if (start !== null) return { start, end: start + token.length };
  }
  return START;
}
function isDynamic(table3) {
  const dynamic = at(table3, ["project", "dynamic"]);
  return Array.isArray(dynamic) && dynamic.includes("version");
}
function at(table3, path) {
  let value = table3;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
    value = value[key];
  }
  return value;
}
function offsetOf(text2, line, column) {
  const before = text2.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

// src/release/version-file.ts
var READERS = /* @__PURE__ */ new Map([
  ["VERSION", readPlain],
  ["package.json", readPackageJson],
  ["Cargo.toml", readCargo],
  ["pyproject.toml", readPyproject]
]);
var VERSION_FILES = [...READERS.keys()];
var LONGEST2 = 1e6;
function versionFileCandidates(paths) {
  const known3 = new Set(paths);
  return [...READERS.keys()].filter((name) => known3.has(name));
}
function countsWhenFound(result) {
  return "version" in result ? !result.placeholder : !result.absent;
}
function readVersionFile(path, content) {
  const text2 = content.replace(/^\uFEFF/, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const problem = (message, range, absent) => {
    const { line, column } = spanOf({ text: text2 }, range);
    return { problem: { file: path, line, column, message, fatal: true }, absent };
  };
  if (text2.length > LONGEST2) {
    const message = `expected a version file, but this one has ${text2.length} characters. Set version-file to another one`;
    return problem(message, { start: 0, end: 0 }, false);
  }
  const found = (READERS.get(name) ?? readPlain)(text2);
  if ("fault" in found) return problem(found.fault, found.range, found.absent);
  const version2 = parseVersion(found.raw, { leadingV: true });
  if (version2 === null) return problem(notAVersion(found.raw), found.range, false);
  const unkept = version2.major === 0 && version2.minor === 0 && version2.patch === 0;
  return {
    version: version2,
    file: path,
    span: spanOf({ text: text2 }, found.range),
    placeholder: unkept && name !== "VERSION" && READERS.has(name)
  };
}
function notAVersion(raw) {
  const shown2 = raw.length > 60 ? `${raw.slice(0, 60)}…` : raw;
  return `expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found ${JSON.stringify(shown2)}. Write it as semver.org says`;
}
function readPlain(text2) {
  for (const match2 of text2.matchAll(/[^\r\n]+/g)) {
    const raw = match2[0].trim();
    if (raw === "" || raw.startsWith("#")) continue;
    const start = match2.index + match2[0].indexOf(raw);
    return { raw, range: { start, end: start + raw.length } };
  }
  const fault4 = "expected a line with the version, such as 1.6.0, but the file has none. Write the version in it";
  return { fault: fault4, range: { start: text2.length, end: text2.length }, absent: true };
}
function readPackageJson(text2) {
  const found = lookUpJson(text2, "version");
  if ("at" in found) {
    const range2 = { start: found.at, end: found.at };
    return { fault: `not JSON: expected ${found.expected} here`, range: range2, absent: false };
  }
  const range = found.value;
  if (range === null) {
    const fault4 = 'expected a "version" at the top level of this file. Add it, or set version-file to the file that has it';
    return { fault: fault4, range: { start: 0, end: 0 }, absent: true };
  }
  const written = text2.slice(range.start, range.end);
  if (!written.startsWith('"')) {
    return { fault: 'expected the version as text, such as "version": "1.6.0"', range, absent: false };
  }
  return { raw: String(JSON.parse(written)), range: { start: range.start + 1, end: range.end - 1 } };
}

// src/gate/versions.ts
async function versionIn(tree, where) {
  if (where.kind === "none") return { version: null };
  const configured = where.kind === "path" ? where.path : null;
  const wanted = configured === null ? VERSION_FILES : [configured];
  const entries = await tree.entries((path) => wanted.includes(path));
  if (isFault(entries)) return entries;
  const files = new Map(entries.filter(({ kind }) => kind === "file").map(({ path, id }) => [path, id]));
  const paths = configured === null ? versionFileCandidates(files.keys()) : [...files.keys()];
  if (paths.length === 0) return { version: null };
  const contents = await tree.read(paths.flatMap((path) => files.get(path) ?? []));
  if (isFault(contents)) return contents;
  for (const path of paths) {
    const content = contents.get(files.get(path) ?? "");
    if (content === void 0 || isFault(content)) continue;
    const read4 = readVersionFile(path, new TextDecoder().decode(content));
    if (configured === null && !countsWhenFound(read4)) continue;
    return "version" in read4 ? { version: read4.version } : { problem: read4.problem };
  }
  return { version: null };
}

// src/gate/revisions.ts
function isUndecided(value) {
  return isFault(value) || typeof value === "object" && value !== null && "problem" in value;
}
async function findPlace(repository2, request) {
  const tags = await repository2.tags();
  if (isFault(tags)) return tags;
  const exists = request.tag !== null && tags.tags.some(({ name }) => name === request.tag);
  const head = await headTree(repository2, exists ? request.tag : request.head);
  if (isFault(head)) return head;
  const headSha = head.sha ?? await repository2.resolve("HEAD");
  if (isFault(headSha)) return headSha;
  const sha = typeof headSha === "string" ? headSha : headSha.sha;
  const named3 = nameBase(request.base, tags);
  const place3 = { head, headSha: sha, tags, named: named3 };
  if (named3 !== "target" || request.base === null) return { ...place3, mergeBase: null };
  const mergeBase2 = await mergeBaseTree(repository2, request.base, sha);
  return isFault(mergeBase2) ? mergeBase2 : { ...place3, mergeBase: mergeBase2 };
}
function nameBase(base, { tags }) {
  if (base === null || base === "none") return base;
  return tags.some(({ name }) => name === base || `refs/tags/${name}` === base) ? "release" : "target";
}
async function headTree(repository2, head) {
  if (head !== null) return repository2.tree(head);
  const dirty = await repository2.isDirty(
    (path) => path.endsWith(".proto") || path.startsWith(".github/") || !path.includes("/")
  );
  if (isFault(dirty)) return dirty;
  return dirty ? repository2.workTree() : repository2.tree("HEAD");
}
async function mergeBaseTree(repository2, base, head) {
  const target = await repository2.resolve(base);
  if (isFault(target)) return target;
  const sha = await repository2.mergeBase(target.sha, head);
  if (isFault(sha)) return sha;
  if (sha !== null) return repository2.tree(sha);
  const message = `${base} and the head have no common ancestor`;
  return { kind: "missing-revision", message, next: "fetch the whole history, or name another --base" };
}
async function findRevisions(repository2, place3, request, policy) {
  const { tags, named: named3 } = place3;
  if (tags.incomplete !== null && named3 !== "release" && named3 !== "none") return tags.incomplete;
  const releases = releasesOf(named3 === "none" ? [] : tags.tags, policy.tagPattern);
  const declaration = await declareHead(repository2, place3, request, policy, releases);
  if (isUndecided(declaration)) return declaration;
  const baseline = await baselineTree(repository2, place3, request, declaration);
  if (isFault(baseline)) return baseline;
  const { mergeBase: mergeBase2 } = place3;
  const partly = mergeBase2 !== null && !declaration.everythingCounts && baseline?.sha !== mergeBase2.sha;
  return { baseline, before: partly ? mergeBase2 : null, head: place3.head, declaration, releases };
}
async function declareHead(repository2, place3, request, policy, releases) {
  const { tagPattern: pattern, assumeNext, versionFile } = policy;
  const head = await versionIn(place3.head, versionFile);
  if (isUndecided(head)) return head;
  const common = { releases, pattern, assumeNext, headOption: request.headVersion };
  if (request.tag !== null) {
    const base2 = await namedBase(repository2, place3, request, policy);
    if (isUndecided(base2)) return base2;
    return declare({ ...common, judged: { kind: "tag", tag: request.tag, head: head.version }, base: base2 });
  }
  const start = place3.mergeBase ?? (releases.stable.length === 0 ? await earlierTree(repository2, place3) : null);
  if (isFault(start)) return start;
  const before = start === null ? { version: null } : await versionIn(start, versionFile);
  if (isUndecided(before)) return before;
  const kind = place3.mergeBase === null ? "branch" : "pull-request";
  const rooted = (kind === "branch" ? head.version : before.version) === null && releases.stable.length > 0;
  const reachable2 = rooted ? await repository2.tagsReachable(place3.mergeBase?.sha ?? place3.headSha) : { tags: [] };
  if (isFault(reachable2)) return reachable2;
  const base = await namedBase(repository2, place3, request, policy);
  if (isUndecided(base)) return base;
  const names2 = reachable2.tags.map(({ name }) => name);
  return declare({
    ...common,
    judged: { kind, before: request.baseVersion ?? before.version, head: head.version, reachable: names2 },
    base
  });
}
async function namedBase(repository2, place3, request, policy) {
  if (place3.named !== "release" || request.base === null)
    return request.baseVersion === null ? null : { version: request.baseVersion };
  const tagged = request.baseVersion ?? parseTag(request.base.replace(/^refs\/tags\//, ""), policy.tagPattern);
  if (tagged !== null) return { version: tagged };
  const tree = await repository2.tree(request.base);
  return isFault(tree) ? tree : versionIn(tree, policy.versionFile);
}
async function baselineTree(repository2, place3, request, declaration) {
  if (place3.named === "release" && request.base !== null) return repository2.tree(request.base);
  if (declaration.baseline !== null) return repository2.tree(`refs/tags/${declaration.baseline.tag}`);
  if (request.tag !== null) return null;
  return place3.mergeBase ?? earlierTree(repository2, place3);
}
async function earlierTree(repository2, { head, headSha }) {
  if (head.sha === null) return repository2.tree("HEAD");
  const target = await repository2.defaultBranch();
  if (isFault(target)) return target;
  if (target !== null) {
    const sha = await repository2.mergeBase(target.sha, headSha);
    if (isFault(sha)) return sha;
    if (sha !== null && sha !== headSha) return repository2.tree(sha);
  }
  const parent = await repository2.resolve(`${headSha}^`);
  if (!isFault(parent)) return repository2.tree(parent.sha);
  return repository2.shallow ? parent : null;
}

// src/config/globs.ts
var import_picomatch = __toESM(require_picomatch2(), 1);
init_defaults();
var PROTO = ".proto";
function compileGlobs(protos, exclude) {
  const steps = (protos ?? []).map(compile);
  if (steps.every(({ takes }) => !takes)) steps.unshift(compile(`**/*${PROTO}`));
  const excluded = (exclude ?? (protos === null ? DEFAULT_EXCLUDE : [])).map((glob) => compile(glob).matches);
  return (path) => {
    if (!path.endsWith(PROTO)) return false;
    const last = steps.findLast(({ matches }) => matches(path));
    return last?.takes === true && !excluded.some((matches) => matches(path));
  };
}
function compile(glob) {
  const takes = !glob.startsWith("!");
  const bare = (takes ? glob : glob.slice(1)).replace(/^(\.\/)+/, "");
  const isFolder2 = bare === "" || bare === "." || bare.endsWith("/") || !bare.endsWith(PROTO) && !/[*?[{]/.test(bare);
  const folder = bare === "." ? "" : bare.replace(/\/$/, "");
  const whole = isFolder2 ? `${folder === "" ? "" : `${folder}/`}**` : bare;
  const plain3 = whole.replace(/[()|+]/g, "\\$&");
  return { takes, matches: (0, import_picomatch.default)(plain3, { dot: true, nonegate: true, noextglob: true }) };
}

// src/gate/settings.ts
init_window();
function settingsOf(surface2, limits) {
  const { name, promise: promise2, contracts, zeroMajor: zeroMajor2, accept: accept2, runtimes, client, server, transport, stored, roots } = surface2;
  return {
    name,
    selection: {
      includes: compileGlobs(surface2.protos, surface2.exclude),
      explicit: surface2.protos !== null,
      prefixes: surface2.imports,
      maxBytes: limits.fileBytes
    },
    policy: { promise: promise2, contracts, zeroMajor: zeroMajor2, accept: accept2, runtimes, stored: stored.length > 0 },
    revisions: { tagPattern: surface2.tagPattern, versionFile: surface2.versionFile, assumeNext: surface2.assumeNext },
    peers: { client: client ?? "client", server: server ?? "server", transport },
    window: windowText(surface2.window),
    stored,
    roots
  };
}
var LATER2 = [
  { what: "contracts other than binary", set: ({ contracts }) => contracts.some((contract) => contract !== "binary") },
  { what: "window other than previous", set: ({ window }) => window.kind !== "previous" },
  { what: "guards", set: ({ guards }) => guards },
  { what: "clients", set: ({ clients }) => clients.size > 0 },
  { what: "contract-options", set: ({ contractOptions }) => contractOptions.length > 0 }
];
function notYet(surface2) {
  return LATER2.filter(({ set }) => set(surface2)).map(({ what }) => `${what}: not yet there; remove it from the config`);
}

// src/compat/wire/bytes.ts
var WIRE = { varint: 0, fixed64: 1, length: 2, group: 3, endGroup: 4, fixed32: 5 };
function putVarint(out, value) {
  let rest = value;
  while (rest > SMALL) {
    out.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  putSmall(out, Number(rest));
}
var SMALL = 0x7fffffffn;
function putSmall(out, value) {
  let rest = value;
  while (rest > 127) {
    out.push(rest & 127 | 128);
    rest >>>= 7;
  }
  out.push(rest);
}
function putFixed(out, bits, width) {
  for (let i = 0; i < width; i++) out.push(Number(bits >> BigInt(8 * i) & 255n));
}
function putTag(out, number2, type) {
  putSmall(out, (number2 << 3 | type) >>> 0);
}
function putBytes(out, bytes) {
  putSmall(out, bytes.length);
  for (let i = 0; i < bytes.length; i++) out.push(bytes[i] ?? 0);
}
function takeVarint(cursor) {
  let small = 0;
  let value = 0n;
  for (let i = 0; i < 10; i++) {
    if (cursor.at >= cursor.end) return null;
    const byte = cursor.bytes[cursor.at++] ?? 0;
    if (i < 4) small |= (byte & 127) << 7 * i;
    else value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte < 128) return i < 4 ? BigInt(small) : BigInt.asUintN(64, value | BigInt(small));
  }
  return null;
}
function takeFixed(cursor, width) {
  if (cursor.end - cursor.at < width) return null;
  let bits = 0n;
  for (let i = width - 1; i >= 0; i--) bits = bits << 8n | BigInt(cursor.bytes[cursor.at + i] ?? 0);
  cursor.at += width;
  return bits;
}
function takeLength(cursor) {
  const length = takeVarint(cursor);
  if (length === null || length > BigInt(cursor.end - cursor.at)) return null;
  const inner = { bytes: cursor.bytes, at: cursor.at, end: cursor.at + Number(length) };
  cursor.at = inner.end;
  return inner;
}
function takeTag(cursor) {
  const tag = Number(takeVarint(cursor) ?? -1n);
  const number2 = Math.floor(tag / 8);
  const type = tag - number2 * 8;
  if (tag > 4294967295) return null;
  return number2 > 0 && isWireType(type) ? { number: number2, type } : null;
}
function skip(cursor, number2, type) {
  switch (type) {
    case WIRE.varint:
      return takeVarint(cursor) !== null;
    case WIRE.fixed64:
      return takeFixed(cursor, 8) !== null;
    case WIRE.fixed32:
      return takeFixed(cursor, 4) !== null;
    case WIRE.length:
      return takeLength(cursor) !== null;
    case WIRE.group:
      return skipGroup(cursor, number2);
    case WIRE.endGroup:
      return false;
  }
}
function skipGroup(cursor, number2) {
  for (; ; ) {
    const tag = takeTag(cursor);
    if (tag === null) return false;
    if (tag.type === WIRE.endGroup) return tag.number === number2;
    if (!skip(cursor, tag.number, tag.type)) return false;
  }
}
function isWireType(type) {
  return type <= WIRE.fixed32;
}

// src/compat/wire/scalar.ts
function numberKind(type) {
  if (type.kind === "enum") return "enum";
  return type.kind === "scalar" && type.scalar !== "string" && type.scalar !== "bytes" ? type.scalar : null;
}
function wireTypeOf(kind) {
  if (kind === "double" || kind === "fixed64" || kind === "sfixed64") return WIRE.fixed64;
  return kind === "float" || kind === "fixed32" || kind === "sfixed32" ? WIRE.fixed32 : WIRE.varint;
}
var SIGNED_32 = { low: -(1n << 31n), high: (1n << 31n) - 1n };
var UNSIGNED_32 = { low: 0n, high: (1n << 32n) - 1n };
var SIGNED_64 = { low: -(1n << 63n), high: (1n << 63n) - 1n };
var UNSIGNED_64 = { low: 0n, high: (1n << 64n) - 1n };
function rangeOf(kind) {
  switch (kind) {
    case "int32":
    case "sint32":
    case "sfixed32":
    case "enum":
      return SIGNED_32;
    case "uint32":
    case "fixed32":
      return UNSIGNED_32;
    case "int64":
    case "sint64":
    case "sfixed64":
      return SIGNED_64;
    case "uint64":
    case "fixed64":
      return UNSIGNED_64;
    case "bool":
      return { low: 0n, high: 1n };
    case "double":
    case "float":
      return null;
  }
}
var view = new DataView(new ArrayBuffer(8));
function toBits(kind, value) {
  if (kind === "double") {
    view.setFloat64(0, Number(value));
    return view.getBigUint64(0);
  }
  if (kind === "float") {
    view.setFloat32(0, Number(value));
    return BigInt(view.getUint32(0));
  }
  const whole = BigInt(value);
  if (kind === "sint32" || kind === "sint64") return whole < 0n ? -2n * whole - 1n : 2n * whole;
  return BigInt.asUintN(kind === "sfixed32" ? 32 : 64, whole);
}
function fromBits(kind, bits) {
  switch (kind) {
    case "double":
      view.setBigUint64(0, bits);
      return view.getFloat64(0);
    case "float":
      view.setUint32(0, Number(bits));
      return view.getFloat32(0);
    case "bool":
      return bits !== 0n;
    case "sint32":
      return BigInt.asIntN(32, unzigzag(BigInt.asUintN(32, bits)));
    case "sint64":
      return unzigzag(bits);
    case "uint32":
    case "fixed32":
      return BigInt.asUintN(32, bits);
    case "uint64":
    case "fixed64":
      return bits;
    case "int64":
    case "sfixed64":
      return BigInt.asIntN(64, bits);
    case "int32":
    case "sfixed32":
    case "enum":
      return BigInt.asIntN(32, bits);
  }
}
function unzigzag(bits) {
  return bits >> 1n ^ -(bits & 1n);
}

// src/compat/wire/default.ts
function defaultOf(field) {
  const declared2 = field.default;
  if (declared2 === null) return zeroOf(field.type);
  if (field.type.kind === "enum") return enumNumber(field.type.enum.values, declared2);
  const kind = numberKind(field.type);
  if (kind === null || kind === "bool") return declared2;
  return kind === "double" || kind === "float" ? Number(declared2) : BigInt(declared2);
}
function enumNumber(values, name) {
  const value = values.find((one) => one.name === name) ?? values[0];
  return BigInt(value?.number ?? 0);
}
function zeroOf(type) {
  if (type.kind === "enum") return BigInt(type.enum.values[0]?.number ?? 0);
  if (type.kind !== "scalar") return null;
  if (type.scalar === "string") return "";
  if (type.scalar === "bytes") return new Uint8Array();
  if (type.scalar === "bool") return false;
  return type.scalar === "double" || type.scalar === "float" ? 0 : 0n;
}

// src/compat/wire/text.ts
var encoder = new TextEncoder();
var strict2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var lenient = new TextDecoder("utf-8", { ignoreBOM: true });
function bytesOf(value) {
  return value instanceof Uint8Array ? value : encoder.encode(String(value));
}
function textOf(bytes) {
  try {
    return strict2.decode(bytes);
  } catch {
    return null;
  }
}
function repairedText(bytes) {
  return lenient.decode(bytes);
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

// src/compat/wire/value.ts
function isMessage(value) {
  return value instanceof Map;
}
function isText(value) {
  return typeof value === "string" || value instanceof Uint8Array;
}
function isNumber(value) {
  return !isMessage(value) && !isText(value);
}
function isZero(value) {
  if (isMessage(value)) return false;
  if (isText(value)) return value.length === 0;
  return typeof value === "number" ? Object.is(value, 0) : BigInt(value) === 0n;
}
function wholeOf(value) {
  if (typeof value !== "number") return BigInt(value);
  return Number.isInteger(value) && !Object.is(value, -0) ? BigInt(value) : null;
}
function equal(a, b) {
  if (isText(a) && isText(b)) return sameBytes(bytesOf(a), bytesOf(b));
  if (!isNumber(a) || !isNumber(b)) return false;
  if (typeof a === "number" && typeof b === "number") return Object.is(a, b);
  const whole = wholeOf(a);
  return whole !== null && whole === wholeOf(b);
}

// src/compat/wire/encode.ts
function encodeMessage(fields, value) {
  const out = [];
  for (const field of [...fields].sort((a, b) => a.number - b.number)) {
    const values = sentValues(field, value.get(field.number) ?? []);
    if (values.length > 0) putField(out, field, values);
  }
  return Uint8Array.from(out);
}
function sentValues(field, values) {
  return !field.repeated && field.presence === "implicit" ? values.filter((value) => !isZero(value)) : values;
}
function chunksOf(field, values) {
  const kind = numberKind(field.type);
  const sent = sentValues(field, values);
  if (kind === null) return sent.map((value) => payloadOf(field, value));
  return field.repeated && field.packed && sent.length > 0 ? [packedRun(kind, sent)] : [];
}
function packedRun(kind, values) {
  const run2 = [];
  for (const value of values) putNumber(run2, kind, value);
  return Uint8Array.from(run2);
}
function putField(out, field, values) {
  const kind = numberKind(field.type);
  if (kind !== null && field.repeated && field.packed) {
    putTag(out, field.number, WIRE.length);
    putBytes(out, packedRun(kind, values));
    return;
  }
  for (const value of values) putValue(out, field, kind, value);
}
function putValue(out, field, kind, value) {
  if (kind !== null) {
    putTag(out, field.number, wireTypeOf(kind));
    putNumber(out, kind, value);
  } else if (field.delimited) {
    putTag(out, field.number, WIRE.group);
    out.push(...payloadOf(field, value));
    putTag(out, field.number, WIRE.endGroup);
  } else {
    putTag(out, field.number, WIRE.length);
    putBytes(out, payloadOf(field, value));
  }
}
function putNumber(out, kind, value) {
  const bits = toBits(kind, value);
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) putVarint(out, bits);
  else putFixed(out, bits, type === WIRE.fixed32 ? 4 : 8);
}
function payloadOf(field, value) {
  if (!isMessage(value)) return bytesOf(value);
  if (field.map !== null) return entryBytes(field.map, value);
  return field.type.kind === "message" ? encodeMessage(field.type.message.fields, value) : new Uint8Array();
}
function entryBytes({ key, value }, entry) {
  const fields = [key, value].map((field) => ({ ...field, presence: "explicit" }));
  return encodeMessage(
    fields,
    new Map(fields.map((field) => [field.number, entry.get(field.number) ?? [unset(field)]]))
  );
}
function unset(field) {
  return zeroOf(field.type) ?? /* @__PURE__ */ new Map();
}

// src/compat/wire/values.ts
var MAX_FIELDS = 16;
var MAX_ENUM_VALUES = 16;
var MAX_DEPTH = 3;
function listsToTry(writer, reader) {
  const values = valuesToTry(writer, reader);
  const singles = values.map((value) => [value]);
  const unset3 = reader.presence === "required" && writer.presence !== "required" ? [[]] : [];
  const [first2, second] = values;
  if (!writer.repeated || first2 === void 0) return [...singles, ...unset3];
  const pairs = [
    ...values.slice(1).flatMap((value) => [
      [first2, value],
      [value, first2]
    ]),
    ...values.map((value) => [value, value])
  ];
  const runs = [3, 4, 8].flatMap((n) => [first2, second ?? first2].map((value) => Array(n).fill(value)));
  const some = reader.repeated ? [...singles, ...pairs, ...runs] : [...pairs, ...singles, ...runs];
  return [...some, ...numbersThatParse(writer, reader), ...unset3];
}
function numbersThatParse(writer, reader) {
  const kind = numberKind(writer.type);
  if (kind === null || kind === "enum" || !writer.packed || reader.type.kind !== "message") return [];
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) return [[fromBits(kind, 8n), fromBits(kind, 1n)]];
  return [[fromBits(kind, type === WIRE.fixed32 ? 0x01100108n : 0x0120011801100108n)]];
}
function valuesToTry(writer, reader) {
  if (writer.map !== null) return entriesToTry(writer.map, reader.map ?? writer.map);
  const { type } = writer;
  const kind = numberKind(type);
  if (type.kind === "enum") return declaredNumbers(type.enum);
  if (kind !== null) {
    const numbers = numbersToTry(kind);
    return distinct([...numbers.slice(0, 4), ...numbersThatRead(kind, reader), ...numbers]);
  }
  if (type.kind === "message") return messagesToTry(type.message, reader);
  return type.kind === "opaque" ? [/* @__PURE__ */ new Map()] : textsToTry(writer, reader);
}
function declaredNumbers({ values }) {
  const numbers = [...new Set(values.map(({ number: number2 }) => number2))];
  const sorted2 = [...numbers].sort((a, b) => a - b);
  const chosen = [...numbers.slice(0, MAX_ENUM_VALUES), sorted2[0] ?? 0, sorted2[sorted2.length - 1] ?? 0];
  return [...new Set(chosen.filter((n) => n !== 0)), ...numbers.includes(0) ? [0] : []].map(BigInt);
}
var WHOLE = [
  1n,
  2n,
  -1n,
  0n,
  1n << 31n,
  1n << 32n,
  (1n << 31n) - 1n,
  (1n << 32n) - 1n,
  -(1n << 31n),
  -(1n << 31n) - 1n,
  150n
];
var REAL = [1, 0.5, 0.1, -1, 0, -0, 1e300, Number.POSITIVE_INFINITY, Number.NaN];
function numbersToTry(kind) {
  if (kind === "bool") return [true, false];
  const range = rangeOf(kind);
  if (range === null) return kind === "float" ? distinct(REAL.map(Math.fround)) : REAL;
  return [.../* @__PURE__ */ new Set([...WHOLE, range.high, range.low])].filter((n) => n >= range.low && n <= range.high);
}
function distinct(values) {
  return [...new Map(values.map((value) => [Object.is(value, -0) ? "-0" : value, value])).values()];
}
function numbersThatRead(kind, { type }) {
  if (type.kind !== "enum" || !type.enum.closed || kind === "bool" || wireTypeOf(kind) !== WIRE.varint) return [];
  const numbers = declaredNumbers(type.enum);
  const free = [...numbers, 0n].map((n) => n + 1n).find((n) => !type.enum.values.some((one) => BigInt(one.number) === n));
  return [...numbers, free ?? 0n].flatMap((n) => [toBits("enum", n), BigInt.asUintN(32, n), BigInt.asUintN(32, n) + (1n << 32n)]).filter((bits) => toBits(kind, fromBits(kind, bits)) === bits).map((bits) => fromBits(kind, bits));
}
var TEXTS = ["a", "ab", "abc", "abcd", "abcdefgh", "é", "", "\b", "x", ""];
var NOT_TEXT = [[255], [128], [0, 0, 128, 63], [0, 0, 0, 0, 0, 0, 240, 63]].map(
  (bytes) => Uint8Array.from(bytes)
);
function textsToTry(writer, reader) {
  const { type } = writer;
  const isText3 = type.kind === "scalar" && type.scalar === "string";
  const payloads = [...TEXTS.map((text2) => new TextEncoder().encode(text2)), ...NOT_TEXT, ...payloadsFor(reader)];
  return payloads.flatMap((bytes) => {
    const text2 = isText3 ? textOf(bytes) : bytes;
    if (text2 !== null) return [text2];
    return writer.utf8Checked ? [] : [bytes];
  });
}
function payloadsFor(reader) {
  const kind = numberKind(reader.type);
  if (kind !== null)
    return valuesToTry(reader, reader).slice(0, 4).map((value) => Uint8Array.from(numberBytes(kind, value)));
  return reader.type.kind === "message" ? valuesToTry(reader, reader).map((value) => payloadOf(reader, value)) : [];
}
function numberBytes(kind, value) {
  const out = [];
  const type = wireTypeOf(kind);
  if (type === WIRE.varint) putVarint(out, toBits(kind, value));
  else putFixed(out, toBits(kind, value), type === WIRE.fixed32 ? 4 : 8);
  return out;
}
function messagesToTry(message, reader) {
  const least = smallest(message);
  if (reader.type.kind === "message" && reader.map === null) {
    const known3 = new Set(reader.type.message.fields.map(({ number: number2 }) => number2));
    const shared = message.fields.filter(({ number: number2 }) => known3.has(number2)).slice(0, 2);
    return [
      least,
      ...shared.flatMap(
        (field) => simpleValues(field).slice(0, 2).map((value) => withField(least, field, value))
      )
    ];
  }
  const each = message.fields.slice(0, MAX_FIELDS).map((field) => {
    const loud = loudValue(field, MAX_DEPTH);
    return [...simpleValues(field), ...loud === null ? [] : [loud]].map((value) => withField(least, field, value));
  });
  return [least, ...each.flat()];
}
function withField(message, { number: number2 }, value) {
  return new Map([...message, [number2, [value]]]);
}
function simpleValues(field) {
  const kind = numberKind(field.type);
  if (kind === null || field.map !== null) return [someValue(field)];
  return (field.type.kind === "enum" ? declaredNumbers(field.type.enum) : numbersToTry(kind)).slice(0, 4);
}
function loudValue(field, depth) {
  const isLoud = (value) => textOf(encodeMessage([field], /* @__PURE__ */ new Map([[field.number, [value]]]))) === null;
  return loudCandidates(field, depth).find(isLoud) ?? null;
}
function loudCandidates(field, depth) {
  const { map, type } = field;
  if (map !== null) {
    const value = loudValue(map.value, depth) ?? someValue(map.value);
    return [
      /* @__PURE__ */ new Map([
        [map.key.number, [someValue(map.key)]],
        [map.value.number, [value]]
      ])
    ];
  }
  if (type.kind === "message") return depth === 0 ? [] : loudMessages(type.message, depth - 1);
  const kind = numberKind(type);
  if (kind !== null) return type.kind === "enum" ? declaredNumbers(type.enum) : numbersToTry(kind);
  return [type.kind === "scalar" && type.scalar === "bytes" ? Uint8Array.of(255) : "x".repeat(128)];
}
function loudMessages(message, depth) {
  const least = smallest(message);
  return message.fields.slice(0, MAX_FIELDS).flatMap((field) => {
    const value = loudValue(field, depth);
    return value === null ? [] : [withField(least, field, value)];
  });
}
function someValue(field) {
  if (field.map !== null) {
    const { key, value } = field.map;
    return /* @__PURE__ */ new Map([
      [key.number, [someValue(key)]],
      [value.number, [someValue(value)]]
    ]);
  }
  if (field.type.kind === "message") return smallest(field.type.message);
  if (field.type.kind === "enum") return declaredNumbers(field.type.enum)[0] ?? 0n;
  const kind = numberKind(field.type);
  if (kind !== null) return numbersToTry(kind)[0] ?? 0n;
  return field.type.kind === "scalar" && field.type.scalar === "bytes" ? Uint8Array.of(97) : "a";
}
function smallest(message, inside = /* @__PURE__ */ new Set()) {
  const value = /* @__PURE__ */ new Map();
  const deeper = /* @__PURE__ */ new Set([...inside, message]);
  for (const field of message.fields) {
    if (field.presence !== "required") continue;
    const { type } = field;
    if (type.kind !== "message") value.set(field.number, [zeroOf(type) ?? /* @__PURE__ */ new Map()]);
    else if (!deeper.has(type.message)) value.set(field.number, [smallest(type.message, deeper)]);
  }
  return value;
}
function entriesToTry(writer, reader) {
  const keys = valuesToTry(writer.key, reader.key);
  const values = valuesToTry(writer.value, reader.value);
  const entry = (key, value) => /* @__PURE__ */ new Map([
    [1, [key ?? 0n]],
    [2, [value ?? 0n]]
  ]);
  return [...values.map((value) => entry(keys[0], value)), ...keys.slice(1).map((key) => entry(key, values[0]))];
}

// src/compat/runtimes.ts
var follows = { singular: "drop", repeated: "drop" };
var DIALECTS = [
  {
    runtime: "go",
    missingRequired: "reject",
    closedEnum: { singular: "keep", repeated: "keep", mapValue: "keep" },
    oddMapEntry: "defaults",
    uncheckedText: "keep"
  },
  {
    runtime: "java",
    missingRequired: "reject",
    closedEnum: { ...follows, mapValue: "first-value" },
    oddMapEntry: "defaults",
    uncheckedText: "replace"
  },
  {
    runtime: "cpp",
    missingRequired: "reject",
    closedEnum: { ...follows, mapValue: "first-value" },
    oddMapEntry: "defaults",
    uncheckedText: "keep"
  },
  {
    runtime: "python",
    missingRequired: "accept",
    closedEnum: { ...follows, mapValue: "drop-entry" },
    oddMapEntry: "drop-entry",
    uncheckedText: "keep"
  },
  {
    runtime: "js",
    missingRequired: "reject",
    closedEnum: { ...follows, mapValue: "drop-entry" },
    oddMapEntry: "defaults",
    uncheckedText: "replace"
  },
  {
    runtime: "es",
    missingRequired: "accept",
    closedEnum: { singular: "drop", repeated: "keep", mapValue: "keep" },
    oddMapEntry: "defaults",
    uncheckedText: "replace"
  }
];
function asRuntimes(some) {
  const named3 = DIALECTS.map(({ runtime }) => runtime).filter((runtime) => some.has(runtime));
  return named3.length === DIALECTS.length ? "all" : named3;
}
function runtimesThat(behaves) {
  return asRuntimes(new Set(DIALECTS.filter(behaves).map(({ runtime }) => runtime)));
}

// src/compat/read/enum.ts
function readEnum(writer, reader, use3) {
  const declared2 = new Set(reader.values.map(({ number: number2 }) => number2));
  const missing2 = writer.values.filter(({ number: number2 }) => !declared2.has(number2));
  const noun = { singular: "the value", repeated: "an element", "map-value": "a value" }[use3.cardinality];
  const [first2] = missing2;
  const outcomes = [];
  if (first2 !== void 0) {
    const fates = reader.closed ? fatesOf(use3) : /* @__PURE__ */ new Map([["unnamed", "all"]]);
    outcomes.push(...build(fates, "enum-values", `${noun} is ${namesOf(missing2)}`, first2.number, use3));
  }
  if (reader.closed && !writer.closed) {
    const fates = fatesOf(use3);
    fates.delete("unnamed");
    const when = `${noun} is not a number of ${reader.name}`;
    outcomes.push(...build(fates, "enum-openness", when, undeclared([...writer.values, ...reader.values]), use3));
  }
  return outcomes;
}
function build(fates, aspect, when, number2, use3) {
  const trigger = use3.field === void 0 ? null : triggerIn(use3.field, BigInt(number2));
  return [...fates].map(([effect, runtimes]) => ({ effect, aspect, when, trigger, beyondReader: true, runtimes }));
}
function triggerIn({ number: number2, map }, value) {
  const entry = map && /* @__PURE__ */ new Map([
    [map.key.number, [someValue(map.key)]],
    [map.value.number, [value]]
  ]);
  return /* @__PURE__ */ new Map([[number2, [entry ?? value]]]);
}
function fatesOf(use3) {
  const effects = [...new Set(DIALECTS.map((dialect) => fateIn(dialect, use3)))];
  return new Map(effects.map((effect) => [effect, runtimesThat((dialect) => fateIn(dialect, use3) === effect)]));
}
function fateIn({ closedEnum, missingRequired }, { cardinality, required: required2 }) {
  if (cardinality === "map-value") {
    if (closedEnum.mapValue === "keep") return "unnamed";
    return closedEnum.mapValue === "drop-entry" ? "dropped" : "altered";
  }
  if (closedEnum[cardinality] === "keep") return "unnamed";
  return required2 && cardinality === "singular" && missingRequired === "reject" ? "rejected" : "dropped";
}
function namesOf(values) {
  const names2 = values.map(({ name }) => name);
  if (names2.length > 3) return `${names2.slice(0, 2).join(", ")} or one of ${names2.length - 2} others`;
  const last = names2.pop() ?? "";
  return names2.length === 0 ? last : `${names2.join(", ")} or ${last}`;
}
function undeclared(values) {
  const taken = new Set(values.map(({ number: number3 }) => number3));
  let number2 = 1;
  while (taken.has(number2)) number2++;
  return number2;
}

// src/compat/wire/compare.ts
var HARMS = ["presence", "retyped", "ignored", "dropped", "altered"];
function worst(harms) {
  let found = null;
  for (const harm of harms) {
    if (harm !== null && (found === null || HARMS.indexOf(harm) > HARMS.indexOf(found))) found = harm;
  }
  return found;
}
function compareMessages(writer, written, reader, read4) {
  const byNumber = new Map(reader.map((field) => [field.number, field]));
  return worst(
    writer.map((field) => {
      const values = written.get(field.number) ?? [];
      const other2 = byNumber.get(field.number);
      if (other2 === void 0) return sentValues(field, values).length > 0 ? "ignored" : null;
      return compareField(field, values, other2, read4.get(field.number) ?? []);
    })
  );
}
function compareField(writer, written, reader, read4) {
  const sent = sentValues(writer, written);
  if (sent.length === 0) return compareUnsent(writer, reader, read4);
  if (!reader.repeated) return compareLast(writer, sent, reader, read4);
  if (read4.length < sent.length) return isPart(writer, sent, reader, read4) ? "dropped" : "altered";
  if (read4.length > sent.length) return "altered";
  return worst(sent.map((value, i) => compareValue(writer, value, reader, read4[i] ?? value)));
}
function compareUnsent(writer, reader, read4) {
  if (read4.length > 0) {
    if (!read4.every(isZero)) return "altered";
    return writer.presence === "implicit" && compareTypes(writer, reader) === null ? null : "presence";
  }
  if (writer.repeated || reader.repeated) return null;
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === "altered") return null;
  return equal(meant, seen) ? null : "altered";
}
function compareLast(writer, sent, reader, read4) {
  const last = sent[sent.length - 1];
  const seen = read4[0];
  if (last === void 0) return null;
  if (seen !== void 0) {
    const harm = compareValue(writer, last, reader, seen);
    return sent.length === 1 ? harm : worst([harm, "dropped"]);
  }
  const shown2 = defaultOf(reader);
  return !writer.repeated && shown2 !== null && equal(unsigned(last), shown2) ? "presence" : "dropped";
}
function unsigned(value) {
  return Object.is(value, -0) ? 0 : value;
}
function isPart(writer, sent, reader, read4) {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  if (from !== null && to !== null && wireTypeOf(from) !== wireTypeOf(to)) return read4.length === 0;
  let at3 = 0;
  for (const value of sent) {
    const seen = read4[at3];
    if (seen === void 0) return true;
    if (compareValue(writer, value, reader, seen) !== "altered") at3++;
  }
  return at3 === read4.length;
}
function compareValue(writer, written, reader, read4) {
  if (isMessage(written) && isMessage(read4))
    return compareMessages(fieldsIn(writer, reader), written, fieldsIn(reader, writer), read4);
  if (isMessage(written) && isMapKey(reader)) return "altered";
  if (isMessage(written) || isMessage(read4)) return isNumber(written) || isNumber(read4) ? "altered" : "retyped";
  return equal(written, read4) ? compareTypes(writer, reader) : "altered";
}
function fieldsIn({ map, type }, other2) {
  if (map === null) return type.kind === "message" ? type.message.fields : [];
  const presence = other2.map === null ? "implicit" : "explicit";
  return [map.key, map.value].map((part) => part.type.kind === "message" ? part : { ...part, presence });
}
function isMapKey({ parent, number: number2 }) {
  return parent?.mapEntry === true && number2 === 1;
}
function compareTypes(writer, reader) {
  const [a, b] = [family(writer), family(reader)];
  if (a === b) return null;
  const texts = ["string", "bytes"];
  return texts.includes(a) === texts.includes(b) && a !== "message" && b !== "message" ? "retyped" : "altered";
}
function family({ type }) {
  const kind = numberKind(type);
  if (kind === "double" || kind === "float") return "float";
  if (kind !== null) return kind === "bool" || kind === "enum" ? kind : "int";
  return type.kind === "scalar" ? type.scalar : "message";
}

// src/compat/wire/decode.ts
function decodeMessage(fields, bytes, dialect) {
  const reading = open(fields, dialect, false);
  return readAll(reading, { bytes, at: 0, end: bytes.length }, null) ? reading.draft : null;
}
function open(fields, dialect, entry) {
  const byNumber = new Map(fields.map((field) => [field.number, field]));
  return { fields: byNumber, dialect, entry, draft: /* @__PURE__ */ new Map(), unknown: false, undeclared: false };
}
function readAll(reading, cursor, group) {
  for (; ; ) {
    if (group === null && cursor.at === cursor.end) return isComplete(reading);
    const tag = takeTag(cursor);
    if (tag === null) return false;
    if (tag.type === WIRE.endGroup) return tag.number === group && isComplete(reading);
    const field = reading.fields.get(tag.number);
    const known3 = field !== void 0 && accepts(field, tag.type);
    if (!known3) reading.unknown = true;
    if (!(known3 ? readField(reading, field, cursor, tag.type) : skip(cursor, tag.number, tag.type))) return false;
  }
}
function isComplete({ fields, draft, dialect }) {
  for (const [number2, field] of fields) {
    const values = draft.get(number2) ?? [];
    if (!field.repeated && field.presence === "implicit" && values.every(isZero)) draft.delete(number2);
    if (field.presence === "required" && values.length === 0 && dialect.missingRequired === "reject") return false;
  }
  return true;
}
function accepts(field, type) {
  const kind = numberKind(field.type);
  if (kind === null) return type === (field.delimited ? WIRE.group : WIRE.length);
  return type === wireTypeOf(kind) || type === WIRE.length && field.repeated;
}
function readField(reading, field, cursor, type) {
  const kind = numberKind(field.type);
  if (kind === null) return readLong(reading, field, cursor);
  const run2 = type === WIRE.length ? takeLength(cursor) : cursor;
  if (run2 === null) return false;
  do {
    if (type === WIRE.length && run2.at === run2.end) return true;
    const bits = takeNumber(run2, kind);
    if (bits === null) return false;
    keepNumber(reading, field, kind, bits);
  } while (type === WIRE.length);
  return true;
}
function takeNumber(cursor, kind) {
  const type = wireTypeOf(kind);
  return type === WIRE.varint ? takeVarint(cursor) : takeFixed(cursor, type === WIRE.fixed32 ? 4 : 8);
}
function keepNumber(reading, field, kind, bits) {
  const value = fromBits(kind, bits);
  if (isUndeclared(field, value) && dropsUndeclared(reading, field)) reading.undeclared = true;
  else keep(reading, field, value);
}
function isUndeclared({ type }, value) {
  return type.kind === "enum" && type.enum.closed && !type.enum.values.some(({ number: number2 }) => BigInt(number2) === value);
}
function dropsUndeclared({ dialect, entry }, field) {
  if (entry) return dialect.closedEnum.mapValue !== "keep";
  return dialect.closedEnum[field.repeated ? "repeated" : "singular"] === "drop";
}
function keep({ draft, fields }, field, value) {
  if (field.repeated) {
    listOf(draft, field).push(value);
    return;
  }
  for (const member of field.oneof?.fields ?? []) {
    if (member.number !== field.number && fields.has(member.number)) draft.delete(member.number);
  }
  draft.set(field.number, [value]);
}
function listOf(draft, { number: number2 }) {
  const list3 = draft.get(number2) ?? [];
  draft.set(number2, list3);
  return list3;
}
function readLong(reading, field, cursor) {
  const inner = field.delimited ? cursor : takeLength(cursor);
  if (inner === null) return false;
  if (field.map !== null) return readEntry(reading, field, field.map, inner);
  if (field.type.kind !== "scalar") return readMessage(reading, field, inner);
  const bytes = inner.bytes.slice(inner.at, inner.end);
  const value = field.type.scalar === "string" ? readText(field, bytes, reading.dialect) : bytes;
  if (value === null) return false;
  keep(reading, field, value);
  return true;
}
function readText(field, bytes, dialect) {
  const text2 = textOf(bytes);
  if (text2 !== null) return text2;
  if (field.utf8Checked) return null;
  return dialect.uncheckedText === "keep" ? bytes : repairedText(bytes);
}
function readMessage(reading, field, cursor) {
  const inner = open(field.type.kind === "message" ? field.type.message.fields : [], reading.dialect, false);
  const before = field.repeated ? void 0 : reading.draft.get(field.number)?.[0];
  if (before !== void 0 && isMessage(before))
    for (const [number2, values] of before) inner.draft.set(number2, [...values]);
  if (!readAll(inner, cursor, field.delimited ? field.number : null)) return false;
  keep(reading, field, inner.draft);
  return true;
}
function readEntry(reading, field, { key, value }, cursor) {
  const { dialect, draft } = reading;
  const inner = open([key, value].map(inEntry), dialect, true);
  if (!readAll(inner, cursor, null)) return false;
  if ((inner.unknown || inner.undeclared) && dialect.oddMapEntry === "drop-entry") return true;
  if (inner.undeclared && dialect.closedEnum.mapValue === "drop-entry") return true;
  const [name, content] = [key, value].map((part) => inner.draft.get(part.number) ?? [unset2(part)]);
  const entries = listOf(draft, field);
  const entry = /* @__PURE__ */ new Map([
    [key.number, name ?? []],
    [value.number, content ?? []]
  ]);
  const same = entries.findIndex((other2) => isMessage(other2) && other2.get(key.number)?.[0] === name?.[0]);
  entries.splice(same < 0 ? entries.length : same, 1, entry);
  return true;
}
function inEntry(field) {
  return { ...field, presence: "explicit" };
}
function unset2(field) {
  return zeroOf(field.type) ?? /* @__PURE__ */ new Map();
}

// src/compat/read/trial.ts
function tryAll(writer, reader, known3) {
  const [own2, differ] = [leavesRoom(writer), leavesRoom(writer) || leavesRoom(reader)];
  return listsToTry(writer, known3).flatMap((list3) => {
    const sent = sentValues(writer, list3).length > 0;
    if (!sent && list3.length > 0) return [];
    const bytes = encodeMessage([writer], /* @__PURE__ */ new Map([[writer.number, list3]]));
    const readings2 = /* @__PURE__ */ new Map();
    for (const dialect of differ ? DIALECTS : DIALECTS.slice(0, 1)) {
      const reading = own2 ? readAnew(writer, list3, bytes, reader, dialect) : read(writer, list3, bytes, reader, dialect);
      if (reading === void 0) continue;
      for (const { runtime } of differ ? [dialect] : DIALECTS) readings2.set(runtime, reading);
    }
    return [{ list: list3, sent, readings: readings2 }];
  });
}
function send(writer, list3, reader, dialect) {
  return read(writer, list3, encodeMessage([writer], /* @__PURE__ */ new Map([[writer.number, list3]])), reader, dialect);
}
function readAnew(writer, list3, bytes, reader, dialect) {
  const reading = read(writer, list3, bytes, reader, dialect);
  if (reading === null) return null;
  const own2 = read(writer, list3, bytes, writer, dialect);
  return own2 === null || reading === "rejected" && own2 !== "rejected" ? reading : void 0;
}
function read(writer, list3, bytes, reader, dialect) {
  const message = decodeMessage([reader], bytes, dialect);
  if (message === null) return "rejected";
  return compareField(writer, list3, reader, message.get(reader.number) ?? []);
}
var rooms = /* @__PURE__ */ new WeakMap();
function leavesRoom(field) {
  const { type } = field;
  if (type.kind !== "message") return leavesRoomHere(field);
  const known3 = rooms.get(type.message) ?? [...messagesBelow(type.message)].some(({ fields }) => fields.some(leavesRoomHere));
  rooms.set(type.message, known3);
  return known3 || leavesRoomHere(field);
}
function leavesRoomHere({ presence, type, utf8Checked, map }) {
  if (presence === "required" || map !== null) return true;
  return type.kind === "enum" ? type.enum.closed : type.kind === "scalar" && type.scalar === "string" && !utf8Checked;
}
function messagesBelow(message) {
  const below = /* @__PURE__ */ new Set([message]);
  for (const { fields } of below) for (const { type } of fields) if (type.kind === "message") below.add(type.message);
  return below;
}
function withoutContent(writer, reader) {
  if (writer.map !== null && reader.map !== null) {
    const value = withoutContent(writer.map.value, reader.map.value);
    return { ...reader, map: { key: reader.map.key, value } };
  }
  if (writer.map !== null || reader.map !== null || writer.type.kind === "scalar") return reader;
  if (writer.type.kind !== reader.type.kind && ![writer, reader].some(({ type }) => type.kind === "opaque"))
    return reader;
  return { ...reader, type: writer.type, default: sameNumberIn(writer, reader) };
}
function sameNumberIn({ type }, reader) {
  if (type.kind !== "enum" || reader.default === null) return reader.default;
  const number2 = defaultOf(reader);
  return type.enum.values.find((value) => BigInt(value.number) === number2)?.name ?? null;
}

// src/compat/read/aspect.ts
var isText2 = ({ type }) => type.kind === "scalar" && type.scalar === "string";
var checkedDiffers = (a, b) => isText2(a) && isText2(b) && a.utf8Checked !== b.utf8Checked;
var withCheck = (writer, { utf8Checked }) => isText2(writer) ? { ...writer, utf8Checked } : writer;
var bothMaps = (a, b, holds) => a.map !== null && b.map !== null && holds(a.map, b.map);
var withEntry = (writer, reader, change) => writer.map === null || reader.map === null ? writer : { ...writer, map: change(writer.map, reader.map) };
var isMessage2 = ({ type, map }) => map === null && (type.kind === "message" || type.kind === "opaque");
var PARTS = [
  {
    aspect: "utf8",
    differs: (a, b) => checkedDiffers(a, b) || bothMaps(a, b, (x, y) => checkedDiffers(x.key, y.key) || checkedDiffers(x.value, y.value)),
    change: (writer, reader) => withEntry(withCheck(writer, reader), reader, (a, b) => ({
      key: withCheck(a.key, b.key),
      value: withCheck(a.value, b.value)
    }))
  },
  {
    aspect: "encoding",
    differs: (a, b) => isMessage2(a) && isMessage2(b) && a.delimited !== b.delimited,
    change: (writer, { delimited }) => ({ ...writer, delimited })
  },
  {
    aspect: "map-key",
    differs: (a, b) => bothMaps(a, b, ({ key }, { key: other2 }) => !sameKind(key.type, other2.type)),
    change: (writer, reader) => withEntry(writer, reader, ({ value }, { key }) => ({ key, value }))
  },
  {
    aspect: "map-value",
    differs: (a, b) => bothMaps(a, b, ({ value }, { value: other2 }) => !sameKind(value.type, other2.type)),
    change: (writer, reader) => withEntry(writer, reader, ({ key }, { value }) => ({ key, value }))
  },
  {
    aspect: "presence",
    differs: (a, b) => a.presence !== null && b.presence !== null && a.presence !== b.presence,
    change: (writer, { presence }) => ({ ...writer, presence })
  },
  {
    aspect: "cardinality",
    differs: (a, b) => a.repeated !== b.repeated,
    change: (writer, { repeated: repeated2, presence }) => ({ ...writer, repeated: repeated2, presence })
  },
  {
    aspect: "type",
    differs: (a, b) => a.map === null !== (b.map === null) || !sameKind(a.type, b.type),
    change: (writer, { type, map, delimited, utf8Checked }) => ({ ...writer, type, map, delimited, utf8Checked })
  }
];
function differingParts(writer, reader) {
  return PARTS.filter(({ differs: differs2 }) => differs2(writer, reader));
}
function sameKind(a, b) {
  return a.kind === "scalar" && b.kind === "scalar" ? a.scalar === b.scalar : a.kind === b.kind;
}
function causeOf(parts, writer, list3, reader, seen, dialect) {
  if (list3.length === 0 && seen === "rejected") return "required";
  const alone2 = parts.length > 1 ? parts.find(({ change }) => send(writer, list3, change(writer, reader), dialect) === seen) : null;
  return (alone2 ?? parts[parts.length - 1])?.aspect ?? "type";
}

// src/compat/read/beyond.ts
function canHold(reader, writer, list3) {
  const [value] = list3;
  if (value === void 0) return reader.presence !== "required" || writer.presence === "implicit";
  if (!reader.repeated && list3.length > 1) return false;
  const setToZero = writer.presence === "explicit" && reader.presence === "implicit" && isZero(value);
  return !setToZero && list3.every((one) => holdsValue(reader, one));
}
function holdsValue(reader, value) {
  if (isMessage(value)) {
    const { map } = reader;
    return map === null || [map.key, map.value].every((part) => (value.get(part.number) ?? []).every((v) => holdsValue(part, v)));
  }
  if (isText(value)) return holdsText(reader, value);
  const kind = numberKind(reader.type);
  if (kind === null) return true;
  if (kind === "float") return Number.isNaN(value) || Math.fround(Number(value)) === Number(value);
  if (kind === "double") return true;
  const range = rangeOf(kind);
  const whole = wholeOf(value);
  if (range === null || whole === null || whole < range.low || whole > range.high) return false;
  const { type } = reader;
  return type.kind !== "enum" || !type.enum.closed || type.enum.values.some(({ number: number2 }) => BigInt(number2) === whole);
}
function holdsText({ type, utf8Checked }, value) {
  const isString2 = type.kind === "scalar" && type.scalar === "string";
  return !isString2 || !utf8Checked || textOf(bytesOf(value)) !== null;
}

// src/compat/read/conditions.ts
function conditionsOf(writer, reader) {
  const parts = partsOf(writer, reader);
  return [
    ...ofPresence(writer),
    ...parts.flatMap(ofNumbers),
    ...ofBytes(writer, reader),
    ...parts.flatMap(ofText),
    ...ofLists(writer, reader)
  ];
}
function partsOf(writer, reader) {
  if (writer.map === null)
    return [{ noun: writer.repeated ? "an element" : "the value", writer, reader, pick: (list3) => list3 }];
  if (reader.map === null) return [];
  const { key, value } = reader.map;
  return [
    { noun: "a key", writer: writer.map.key, reader: key },
    { noun: "a value", writer: writer.map.value, reader: value }
  ].map((part) => ({
    ...part,
    pick: (list3) => list3.flatMap((entry) => isMessage(entry) ? entry.get(part.writer.number) ?? [] : [])
  }));
}
function ofPresence(writer) {
  const unset3 = writer.presence === "implicit" ? "the field has its default value" : "the field is not set";
  const kind = numberKind(writer.type);
  const zero = kind === null ? "an empty value" : kind === "bool" ? "false" : "0";
  const only = (holds) => ([value, more]) => value !== void 0 && more === void 0 && holds(value);
  const empty = (value) => isMessage(value) && chunksOf(writer, [value]).every(({ length }) => length === 0);
  return [
    { words: unset3, holds: (list3) => list3.length === 0 },
    { words: `the field is set to ${zero}`, holds: only(isZero) },
    { words: `the field is set to ${zero}`, holds: only((value) => isZero(value) || Object.is(value, -0)) },
    { words: "the message is empty", holds: only(empty) },
    { words: "the message is not empty", holds: only((value) => isMessage(value) && !empty(value)) }
  ];
}
function ofNumbers(part) {
  const [from, to] = [numberKind(part.writer.type), numberKind(part.reader.type)];
  if (from === null || to === null || wireTypeOf(from) !== wireTypeOf(to)) return [];
  const nonZero = {
    words: from === "bool" ? `${part.noun} is true` : `${part.noun} is not 0`,
    holds: (list3) => part.pick(list3).some((value) => isNumber(value) && !isZero(value))
  };
  return [...ofRange(part), ...ofEnum(part), nonZero];
}
function ofRange({ noun, writer, reader, pick: pick2 }) {
  const [from, to] = [numberKind(writer.type), numberKind(reader.type)];
  const [all, range] = [from && rangeOf(from), to && rangeOf(to)];
  if (!range || !all) return [];
  const ends = [
    ...all.low < range.low ? [`below ${range.low}`] : [],
    ...all.high > range.high ? [`above ${range.high}`] : []
  ];
  if (ends.length === 0) return [];
  const words = to === "bool" ? `${noun} is neither 0 nor 1` : `${noun} is ${ends.join(" or ")}`;
  return [{ words, holds: (list3) => wholes(pick2(list3)).some((whole) => whole < range.low || whole > range.high) }];
}
function ofEnum({ noun, reader, pick: pick2 }) {
  if (reader.type.kind !== "enum") return [];
  const { name, values } = reader.type.enum;
  const declared2 = new Set(values.map(({ number: number2 }) => BigInt(number2)));
  return [
    {
      words: `${noun} is not a number of ${name}`,
      holds: (list3) => wholes(pick2(list3)).some((whole) => !declared2.has(whole))
    }
  ];
}
function wholes(values) {
  return values.flatMap((value) => isNumber(value) ? [wholeOf(value)] : []).filter((whole) => whole !== null);
}
function ofBytes(writer, reader) {
  const kind = numberKind(reader.type);
  if (kind === null) return [];
  const type = wireTypeOf(kind);
  const some = (holds) => (list3) => chunksOf(writer, list3).some(holds);
  const empty = { words: "nothing but a length is sent", holds: some(({ length }) => length === 0) };
  if (type === WIRE.varint)
    return [empty, { words: "the last byte sent is above 127", holds: some((bytes) => (bytes.at(-1) ?? 0) > 127) }];
  const width = type === WIRE.fixed32 ? 4 : 8;
  return [
    empty,
    { words: `the bytes sent are no multiple of ${width}`, holds: some(({ length }) => length % width !== 0) },
    { words: `the bytes sent are a multiple of ${width}`, holds: some(({ length }) => length % width === 0) }
  ];
}
function ofText({ noun, writer, pick: pick2 }) {
  const bytes = (value) => isMessage(value) ? chunksOf(writer, [value]) : isText(value) ? [bytesOf(value)] : [];
  const what = writer.type.kind === "message" ? "the message's encoding" : noun;
  return [
    {
      words: `${what} is not valid UTF-8`,
      holds: (list3) => pick2(list3).flatMap(bytes).some((some) => textOf(some) === null)
    },
    { words: `${noun} is empty`, holds: (list3) => pick2(list3).some((value) => isText(value) && value.length === 0) },
    { words: `${noun} is not empty`, holds: (list3) => pick2(list3).some((value) => isText(value) && value.length > 0) }
  ];
}
function ofLists(writer, { map }) {
  const many = writer.map === null ? "the list has two or more elements" : "the map has two or more entries";
  return [
    {
      words: "an element sets a field that the last one does not",
      holds: (list3) => list3.length > 1 && mergesMore(list3)
    },
    ...map === null ? [] : [{ words: "two elements have the same key", holds: (list3) => sharesKey(list3, map.key) }],
    { words: many, holds: (list3) => list3.length > 1 }
  ];
}
function mergesMore(list3) {
  const sets = (value) => value !== void 0 && isMessage(value) ? [...value.keys()] : [];
  return list3.flatMap(sets).some((number2) => !sets(list3.at(-1)).includes(number2));
}
function sharesKey(list3, key) {
  const keys = list3.map((value) => isMessage(value) ? String(value.get(key.number) ?? zeroOf(key.type)) : "");
  return new Set(keys).size < keys.length;
}

// src/compat/read/when.ts
var OTHERWISE = {
  retyped: "the value has a place in the reader's type",
  presence: "the value equals the reader's default",
  ignored: "the message has other fields than key and value",
  dropped: "the bytes sent hold nothing of the reader's type",
  altered: "the bytes sent happen to parse as the reader's type",
  rejected: "the bytes sent do not parse as the reader's type"
};
function whenOf(writer, reader, trials, hurt, effect, runtimes) {
  const rest = trials.filter((trial) => !hurt.has(trial) && [...runtimes].every((one) => trial.readings.has(one)));
  const showing = (trial, reading) => [...runtimes].some((one) => trial.readings.get(one) === reading);
  const mild = effect === "presence" || effect === "retyped";
  const asBad = (trial) => showing(trial, effect) || !mild && showing(trial, "presence");
  if ([...hurt].some(({ sent }) => sent) && rest.every((trial) => !trial.sent || asBad(trial))) return null;
  const fits = conditionsOf(writer, reader).filter(({ holds }) => [...hurt].every(({ list: list3 }) => holds(list3)));
  const exact = fits.find(({ holds }) => !rest.some(({ list: list3 }) => holds(list3)));
  const unharmed = rest.filter((trial) => showing(trial, null) || showing(trial, "retyped"));
  const enough2 = fits.find(({ holds }) => !unharmed.some(({ list: list3 }) => holds(list3)));
  return (exact ?? enough2)?.words ?? OTHERWISE[effect];
}

// src/compat/read/draft.ts
function draftsOf(writer, known3) {
  const reader = withoutContent(writer, known3);
  const trials = tryAll(writer, reader, known3);
  const drafts = groupsOf(writer, reader, trials).flatMap((group) => ofGroup(writer, reader, trials, group));
  return drafts.filter((draft) => !drafts.some((other2) => other2 !== draft && covers(other2, draft)));
}
function groupsOf(writer, reader, trials) {
  const parts = differingParts(writer, reader);
  const groups = /* @__PURE__ */ new Map();
  for (const trial of trials) {
    for (const [effect, runtimes] of effectsOf(trial)) {
      const dialect = DIALECTS.find(({ runtime }) => runtimes.has(runtime));
      if (dialect === void 0) continue;
      const aspect = causeOf(parts, writer, trial.list, reader, effect, dialect);
      const group = groups.get(`${effect} ${aspect}`) ?? { effect, aspect, shown: [] };
      group.shown.push({ trial, runtimes });
      groups.set(`${effect} ${aspect}`, group);
    }
  }
  return [...groups.values()];
}
function effectsOf({ readings: readings2 }) {
  const effects = /* @__PURE__ */ new Map();
  for (const [runtime, reading] of readings2) {
    if (reading !== null) effects.set(reading, (effects.get(reading) ?? /* @__PURE__ */ new Set()).add(runtime));
  }
  return effects;
}
function ofGroup(writer, reader, trials, { effect, aspect, shown: shown2 }) {
  const sets = shown2.map(({ runtimes }) => runtimes);
  const largest = sets.filter(
    (one, i) => sets.every((other2, j) => !isSubset(one, other2) || one.size === other2.size && i <= j)
  );
  return largest.flatMap((runtimes) => {
    const hurt = shown2.filter((one) => isSubset(runtimes, one.runtimes)).map(({ trial }) => trial);
    const lists = hurt.map(({ list: list4 }) => list4);
    const shortest = lists.find(({ length }) => lists.every((other2) => length <= other2.length));
    const list3 = aspect === "cardinality" ? lists[0] : shortest;
    if (list3 === void 0) return [];
    const when = whenOf(writer, reader, trials, new Set(hurt), effect, runtimes);
    const beyondReader = lists.every((values) => !canHold(reader, writer, values));
    return [{ effect, aspect, when, list: list3, beyondReader, runtimes: asRuntimes(runtimes) }];
  });
}
function isSubset(some, all) {
  return [...some].every((one) => all.has(one));
}
function covers(draft, other2) {
  const everywhere = draft.runtimes === "all" || String(draft.runtimes) === String(other2.runtimes);
  const wider = other2.when !== null || draft.aspect === "type";
  return draft.effect === other2.effect && draft.when === null && everywhere && wider;
}

// src/compat/read/signature.ts
var ids = /* @__PURE__ */ new WeakMap();
var lastId = 0;
function signatureOf(field) {
  const { repeated: repeated2, packed, presence, delimited, utf8Checked, map } = field;
  const type = map === null ? typeLine(field.type) : `map ${signatureOf(map.key)} ${signatureOf(map.value)}`;
  const flags = [repeated2, packed, delimited, utf8Checked].map(Number).join("");
  return `${type} ${flags} ${presence ?? "-"} ${defaultLine(field)}`;
}
function typeLine(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return "opaque";
  if (type.kind === "message") return `message ${idOf(type.message)}`;
  const { name, closed, values } = type.enum;
  return `enum ${name} ${closed} ${values.map(({ number: number2 }) => number2).join(",")}`;
}
function idOf(message) {
  const id = ids.get(message) ?? ++lastId;
  ids.set(message, id);
  return id;
}
function defaultLine({ default: value, type }) {
  if (value === null) return "";
  if (type.kind === "enum") return `= ${type.enum.values.find(({ name }) => name === value)?.number}`;
  return `= ${typeof value} ${value}`;
}
function isUnrelatedOpaque(writer, reader) {
  const [a, b] = [(writer.map?.value ?? writer).type, (reader.map?.value ?? reader).type];
  if (a.kind !== "opaque" && b.kind !== "opaque") return false;
  const [one, other2] = [nameOf(a), nameOf(b)];
  return one !== other2 && !one.endsWith(`.${other2}`) && !other2.endsWith(`.${one}`);
}
function nameOf(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return type.name;
  return (type.kind === "message" ? type.message : type.enum).fullName;
}

// src/compat/read/field.ts
function readField2(writer, reader) {
  if (isUnrelatedOpaque(writer, reader)) return [OTHER_TYPE];
  const parts = differingParts(writer, reader);
  const defaults = readDefault(writer, reader);
  if (parts.length === 0) return defaults;
  const byOneof = writer.oneof === null !== (reader.oneof === null);
  const bound = tried(writer, reader).map(({ list: list3, ...draft }) => {
    const aspect = draft.aspect === "presence" && byOneof ? "oneof" : draft.aspect;
    return { ...draft, aspect, trigger: new Map(list3.length === 0 ? [] : [[writer.number, list3]]) };
  });
  return [...bound, ...defaults];
}
var OTHER_TYPE = {
  effect: "altered",
  aspect: "type",
  when: null,
  trigger: null,
  beyondReader: false,
  runtimes: "all"
};
var known = /* @__PURE__ */ new Map();
function tried(writer, reader) {
  const key = `${signatureOf(writer)} > ${signatureOf(reader)}`;
  const before = known.get(key);
  if (before !== void 0) return before;
  const alone2 = { ...writer, oneof: null };
  const drafts = draftsOf(alone2, { ...reader, number: writer.number, oneof: null });
  known.set(key, drafts);
  return drafts;
}
function readDefault(writer, reader) {
  if ([writer, reader].some(({ repeated: repeated2, presence }) => repeated2 || presence === "required")) return [];
  const [meant, seen] = [defaultOf(writer), defaultOf(reader)];
  if (meant === null || seen === null || compareTypes(writer, reader) === "altered" || equal(meant, seen)) return [];
  const when = writer.presence === "implicit" ? "the field has its default value" : "the field is not set";
  return [{ effect: "altered", aspect: "default", when, trigger: /* @__PURE__ */ new Map(), beyondReader: false, runtimes: "all" }];
}

// src/compat/read/lone.ts
function readUnknown(writer, readerOneofHit) {
  return [
    {
      effect: readerOneofHit ? "dropped" : "ignored",
      aspect: "unknown-field",
      when: null,
      trigger: /* @__PURE__ */ new Map([[writer.number, [someValue(writer)]]]),
      beyondReader: true,
      runtimes: "all"
    }
  ];
}
function readUnwritten(reader) {
  const absent = {
    effect: "absent",
    aspect: "unwritten-field",
    when: null,
    trigger: /* @__PURE__ */ new Map(),
    beyondReader: false,
    runtimes: "all"
  };
  if (reader.presence !== "required") return [absent];
  return [
    {
      ...absent,
      effect: "rejected",
      aspect: "required",
      runtimes: runtimesThat(({ missingRequired }) => missingRequired === "reject")
    },
    { ...absent, runtimes: runtimesThat(({ missingRequired }) => missingRequired === "accept") }
  ];
}

// src/compat/read/oneof.ts
function readOneofs(writerFields, readerFields) {
  const numbers = new Map(writerFields.map((field) => [field.number, field]));
  const oneofs = new Set(readerFields.flatMap(({ oneof }) => oneof ?? []));
  return [...oneofs].flatMap((oneof) => {
    const landing = oneof.fields.flatMap((member) => {
      const field = numbers.get(member.number);
      return field !== void 0 && lands(field, member) ? [field] : [];
    });
    const members3 = landing.filter((field) => landing.some((other2) => canMeet(field, other2)));
    const [first2, ...rest] = members3;
    const second = rest.find((field) => first2 !== void 0 && canMeet(first2, field));
    if (first2 === void 0 || second === void 0) return [];
    return [together([first2, second, ...rest.filter((field) => field !== second)], oneof)];
  });
}
function together(members3, readerOneof) {
  const names2 = members3.map(({ name }) => name);
  const last = names2.pop() ?? "";
  return {
    effect: "dropped",
    aspect: "oneof",
    when: names2.length === 1 ? `both ${names2[0]} and ${last} are set` : `more than one of ${names2.join(", ")} and ${last} is set`,
    trigger: new Map(members3.slice(0, 2).map((field) => [field.number, [someValue(field)]])),
    beyondReader: true,
    runtimes: "all",
    members: members3,
    readerOneof
  };
}
function canMeet(a, b) {
  return a !== b && (a.oneof === null || a.oneof !== b.oneof);
}
function lands(writer, reader) {
  return !readField2(writer, reader).some(({ effect, when }) => effect === "dropped" && when === null);
}
function readerHasOneof(writer, reader) {
  const { oneof } = writer;
  if (oneof === null) return false;
  const numbers = new Set(oneof.fields.map(({ number: number2 }) => number2));
  return reader.oneofs.some(
    ({ name, fields }) => name === oneof.name || fields.some(({ number: number2 }) => numbers.has(number2))
  );
}

// src/compat/read/message.ts
function readMessage2(writer, reader, sides) {
  const met = /* @__PURE__ */ new Map();
  const queue = [{ writer, reader, path: [] }];
  const outcomes = [];
  for (let i = 0; i < queue.length; i++) {
    const meeting = queue[i];
    if (meeting === void 0 || !isNew(met, meeting)) continue;
    outcomes.push(...readHere(meeting, sides));
    queue.push(...meetingsIn(meeting, sides));
  }
  return outcomes;
}
function isNew(met, { writer, reader }) {
  const readers = met.get(writer) ?? /* @__PURE__ */ new Set();
  met.set(writer, readers);
  return !readers.has(reader) && readers.add(reader).has(reader);
}
function readHere(meeting, sides) {
  const writers = sides.writer.fieldsOf(meeting.writer);
  const readers = sides.reader.fieldsOf(meeting.reader);
  const written = new Set(writers.map(({ number: number2 }) => number2));
  const place3 = (field, outcomes) => outcomes.map((outcome) => ({
    ...outcome,
    path: [...meeting.path, field],
    trigger: outcome.trigger && wrap(meeting.path, outcome.trigger)
  }));
  return [
    ...matched(writers, readers).flatMap(([field, other2]) => place3(field, readPair(field, other2, meeting))),
    ...readers.filter(({ number: number2 }) => !written.has(number2)).flatMap((field) => place3(field, readUnwritten(field))),
    ...readOneofs(writers, readers).flatMap(({ members: members3, readerOneof: _, ...outcome }) => place3(members3[0], [outcome]))
  ];
}
function readPair(writer, reader, meeting) {
  if (reader === void 0) return readUnknown(writer, readerHasOneof(writer, meeting.reader));
  const enums = enumsIn(writer, reader);
  return [...readField2(writer, reader), ...enums === null ? [] : readEnum(enums.writer, enums.reader, enums.use)];
}
function matched(writers, readers) {
  const numbers = new Map(readers.map((field) => [field.number, field]));
  return writers.map((field) => [field, numbers.get(field.number)]);
}
function meetingsIn({ writer, reader, path }, sides) {
  const pairs = matched(sides.writer.fieldsOf(writer), sides.reader.fieldsOf(reader));
  return pairs.flatMap(([field, other2]) => {
    const messages = other2 === void 0 ? null : messagesIn(field, other2);
    return messages === null ? [] : [{ ...messages, path: [...path, ...messages.path] }];
  });
}
function messagesIn(writer, reader) {
  const { values, path } = valuesIn(writer, reader);
  if (values === null) return null;
  const [from, to] = values;
  if (from.type.kind !== "message" || to.type.kind !== "message" || from.delimited !== to.delimited) return null;
  return { writer: from.type.message, reader: to.type.message, path };
}
function enumsIn(writer, reader) {
  const { values } = valuesIn(writer, reader);
  if (values === null) return null;
  const [{ type: from }, { type: to }] = values;
  if (from.kind !== "enum" || to.kind !== "enum") return null;
  const cardinality = reader.map !== null ? "map-value" : reader.repeated ? "repeated" : "singular";
  const use3 = {
    cardinality,
    required: reader.presence === "required",
    oneof: reader.oneof !== null,
    field: writer
  };
  return { writer: from.enum, reader: to.enum, use: use3 };
}
function valuesIn(writer, reader) {
  if (writer.map === null && reader.map === null) return { values: [writer, reader], path: [writer] };
  const [from, to] = [valueIn(writer), valueIn(reader)];
  const path = writer.map === null && from !== null ? [writer, from] : [writer];
  return { values: from === null || to === null ? null : [from, to], path };
}
function valueIn({ map, type }) {
  if (map !== null) return map.value;
  return type.kind === "message" ? type.message.fields.find(({ number: number2 }) => number2 === 2) ?? null : null;
}
function wrap(path, inner) {
  return path.reduceRight((value, { map, number: number2, type }) => {
    const held = (map?.value ?? { type }).type;
    const whole = held.kind === "message" ? new Map([...smallest(held.message), ...value]) : value;
    const element = map && /* @__PURE__ */ new Map([
      [map.key.number, [someValue(map.key)]],
      [map.value.number, [whole]]
    ]);
    return /* @__PURE__ */ new Map([[number2, [element ?? whole]]]);
  }, inner);
}

// src/compat/context.ts
function createContext(old, next, packages = /* @__PURE__ */ new Map()) {
  const fieldsOf = (message) => {
    const extensions = old.extensionsOf.get(message) ?? next.extensionsOf.get(message);
    return extensions === void 0 ? message.fields : [...message.fields, ...extensions];
  };
  return {
    old,
    new: next,
    packages,
    fieldsOf,
    corresponds: (a, b) => a.fullName === b.fullName || !declares(next, a.fullName) && !declares(old, b.fullName),
    readWhole: (writer, reader) => readMessage2(writer, reader, { writer: { fieldsOf }, reader: { fieldsOf } })
  };
}
function declares(schema, fullName2) {
  return schema.messages.has(fullName2) || schema.enums.has(fullName2);
}

// src/compat/finding.ts
init_outcome();

// src/compat/severity.ts
var SEVERITIES = ["safe", "degraded", "broken"];
var lost = { usual: "broken", novel: "degraded" };
var TABLE2 = {
  // An outage or silent damage is not excused by new values.
  unimplemented: "broken",
  rejected: "broken",
  altered: "broken",
  hangs: "broken",
  uncompilable: "broken",
  dropped: lost,
  unnamed: lost,
  ignored: {
    // An instruction that used to be obeyed, unless it is a new one.
    request: lost,
    response: "safe",
    stored: { "old-data-new-reader": "broken", "new-data-old-reader": "degraded" }
  },
  absent: {
    // The old server still reads what a new client no longer sends.
    request: { "old-client-new-server": "safe", "new-client-old-server": "degraded" },
    // An answer that used to come.
    response: { "old-client-new-server": "broken", "new-client-old-server": "safe" },
    stored: { "old-data-new-reader": "safe", "new-data-old-reader": "broken" }
  },
  presence: "degraded",
  retyped: "safe"
};
function severityOf(effect, place3) {
  const row = TABLE2[effect];
  const inFlow = isCell(row) ? row : row[place3.flow ?? "request"];
  const cell2 = isCell(inFlow) ? inFlow : inFlow[place3.skew];
  if (cell2 === void 0) throw new TypeError(`no severity for ${effect} in ${place3.skew}`);
  if (typeof cell2 === "string") return cell2;
  return place3.novel ? cell2.novel : cell2.usual;
}
function worse(a, b) {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b;
}
function isCell(row) {
  return typeof row === "string" || "usual" in row;
}

// src/compat/finding.ts
init_skew();
function orderConsequences(a, b) {
  return SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || SKEWS.indexOf(a.skew) - SKEWS.indexOf(b.skew) || flowOrder(a.flow) - flowOrder(b.flow) || EFFECTS.indexOf(b.effect) - EFFECTS.indexOf(a.effect);
}
function flowOrder(flow) {
  return flow === null ? -1 : FLOWS.indexOf(flow);
}

// src/compat/consequences.ts
init_skew();
function readConsequences(outcomes, flows) {
  const met = new Set(flows);
  return MEETINGS.filter(({ flow }) => met.has(flow)).flatMap(
    ({ skew, flow, writer }) => outcomes[writer].map((outcome) => {
      const novel = writer === "new" && outcome.beyondReader;
      const severity = severityOf(outcome.effect, { skew, flow, novel });
      const { effect, when, runtimes, trigger } = outcome;
      return { skew, contract: "binary", flow, effect, severity, novel, when, runtimes, trigger };
    })
  );
}
function callConsequences(outcomes) {
  return ["old-client-new-server", "new-client-old-server"].flatMap(
    (skew) => outcomes[clientSide(skew)].map(({ effect, flow, when, runtimes }) => {
      const novel = effect === "unimplemented" && clientSide(skew) === "new";
      const severity = severityOf(effect, { skew, flow, novel });
      return { skew, contract: "binary", flow, effect, severity, novel, when, runtimes, trigger: null };
    })
  );
}
function mergeConsequences(all) {
  const merged = /* @__PURE__ */ new Map();
  for (const consequence of all) {
    const key = [consequence.skew, consequence.contract, consequence.flow, consequence.effect].join(" ");
    const known3 = merged.get(key);
    merged.set(key, known3 === void 0 ? consequence : merge(known3, consequence));
  }
  return [...merged.values()].sort(orderConsequences);
}
function merge(a, b) {
  const [worst2, other2] = SEVERITIES.indexOf(b.severity) > SEVERITIES.indexOf(a.severity) ? [b, a] : [a, b];
  return {
    ...worst2,
    novel: a.novel && b.novel,
    when: bothConditions(worst2, other2),
    runtimes: a.runtimes === "all" || b.runtimes === "all" ? "all" : [.../* @__PURE__ */ new Set([...a.runtimes, ...b.runtimes])]
  };
}
function bothConditions(worst2, other2) {
  if (worst2.when === null || other2.when === null) return null;
  return worst2.when.split(", or ").includes(other2.when) ? worst2.when : `${worst2.when}, or ${other2.when}`;
}

// src/compat/naming.ts
function nameOf2(pair) {
  switch (pair.kind) {
    case "field":
      return nameField(pair);
    case "oneof":
      return nameOneof(pair);
    case "enum-value":
      return nameValue(pair);
    case "method":
      return nameMethod(pair);
    case "package":
      return named2(pair.old, pair.new, null, pair.old.package || "(no package)");
    case "message":
    case "enum":
    case "service":
    case "type":
      return named2(pair.old, pair.new, null, pair.old?.fullName ?? pair.new?.fullName ?? "");
  }
}
function named2(old, next, enclosing, element) {
  return { old, new: next, enclosing, element, key: element };
}
function nameField(pair) {
  const { old, new: next, parents } = pair;
  const element = old?.fullName ?? (next?.extension ? next.fullName : `${parents.old.fullName}.${next?.name}`);
  const key = old === null ? `${parents.old.fullName}#${next?.number}` : `${old.fullName}#${old.number}`;
  return { old, new: next, enclosing: parents.new, element, key };
}
function nameOneof(pair) {
  const { old, new: next, parents } = pair;
  const numbers = next?.fields.map((field) => field.number).join(",");
  const element = old?.fullName ?? `${parents.old.fullName}.${next?.name}`;
  const key = old === null ? `${parents.old.fullName}#${numbers}` : old.fullName;
  return { old, new: next, enclosing: parents.new, element, key };
}
function nameValue(pair) {
  const old = pair.old[0] ?? null;
  const next = pair.new[0] ?? null;
  const parent = pair.parents.old.fullName;
  const key = `${parent}${old === null ? "" : `.${old.name}`}#${(old ?? next)?.number}`;
  return { old, new: next, enclosing: pair.parents.new, element: `${parent}.${(old ?? next)?.name}`, key };
}
function nameMethod(pair) {
  const { old, new: next, services } = pair;
  const parent = services.old?.fullName ?? services.new?.fullName;
  const element = old?.fullName ?? `${parent}.${next?.name}`;
  return { old, new: next, enclosing: services.new, element, key: element };
}

// src/compat/shape.ts
function shapesOf(pair) {
  return { old: shape(pair.old), new: shape(pair.new) };
}
function shape(part) {
  if (part === null) return "-";
  if (!("kind" in part)) return part.map((value) => value.number).join(",") || "-";
  return elementShape(part);
}
function elementShape(element) {
  switch (element.kind) {
    case "field":
      return fieldShape(element);
    case "enum":
      return enumShape(element);
    case "message":
      return messageShape(element);
    case "oneof":
      return `oneof ${element.fields.map((field) => field.number).join(",")}`;
    case "enum-value":
      return String(element.number);
    case "method":
      return methodShape(element);
    case "service":
      return "service";
    case "file":
      return "package";
  }
}
function fieldShape(field) {
  const words = [
    field.repeated ? "repeated" : field.presence ?? "",
    field.map === null ? typeShape(field.type) : `map ${typeShape(field.map.key.type)} ${typeShape(field.map.value.type)}`,
    String(field.number),
    field.packed ? "packed" : "",
    field.delimited ? "delimited" : "",
    field.utf8Checked ? "utf8" : "",
    field.oneof === null ? "" : "oneof",
    field.default === null ? "" : `default ${defaultText(field.default)}`
  ];
  return words.filter((word) => word !== "").join(" ");
}
function typeShape(type) {
  if (type.kind === "scalar") return type.scalar;
  return type.kind === "enum" ? `${type.enum.closed ? "closed" : "open"} enum` : type.kind;
}
function enumShape(element) {
  return `${element.closed ? "closed" : "open"} enum`;
}
function messageShape(message) {
  const ranges = message.reservedRanges.map((range) => `${range.start}-${range.end}`);
  return `message reserved ${[...ranges, ...[...message.reservedNames].sort()].join(",")}`;
}
function methodShape(method) {
  return `${method.clientStreaming ? "stream" : "one"} to ${method.serverStreaming ? "stream" : "one"}`;
}
function defaultText(value) {
  if (typeof value === "string") return JSON.stringify(value);
  if (!(value instanceof Uint8Array)) return String(value);
  return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// src/compat/judge.ts
function judge(pair, reach, rules, context) {
  return rules.filter((rule) => (rule.on === pair.kind || rule.on === "any") && rule.differs(pair, context)).map((rule) => finding(rule, pair, reach, context));
}
function finding(rule, pair, reach, context) {
  const perUse = readings(rule, pair, reach, context);
  const reads = perUse.flatMap(({ outcomes, flows }) => readConsequences(outcomes, flows));
  const calls = callConsequences(calling(rule, pair, context));
  const effects = mergeConsequences([...reads, ...calls]);
  return {
    ...nameOf2(pair),
    rule,
    pair,
    sentence: rule.sentence(pair, context),
    effects,
    consequences: effects.filter(({ severity }) => severity !== "safe"),
    adds: adds(rule, pair, reach, perUse),
    reachedBy: [...reach.methods()],
    shapes: shapesOf(pair)
  };
}
function adds(rule, pair, reach, perUse) {
  if (rule.floor === "minor") return pair.kind === "method" || pair.kind === "service" || reach.flows.size > 0;
  const widens = perUse.some(({ outcomes }) => outcomes.new.some((outcome) => outcome.aspect === "unknown-field"));
  return rule.floor === "patch" && reach.flows.size > 0 && widens;
}
function readings(rule, pair, reach, context) {
  if (pair.kind !== "enum" && pair.kind !== "enum-value")
    return [
      {
        outcomes: { old: read2(rule, pair, "old", null, context), new: read2(rule, pair, "new", null, context) },
        flows: rule.flow === void 0 ? reach.flows : [rule.flow]
      }
    ];
  return reach.uses.map((use3) => ({
    outcomes: { old: read2(rule, pair, "old", use3.new, context), new: read2(rule, pair, "new", use3.old, context) },
    flows: use3.flows
  }));
}
function read2(rule, pair, writer, use3, context) {
  if (rule.effect === void 0) return [];
  const orient = ({ old, new: next }) => writer === "old" ? { writer: old, reader: next } : { writer: next, reader: old };
  return rule.effect({ ...orient(pair), pair, orient, use: use3, context });
}
function calling(rule, pair, context) {
  const call = (client, server) => rule.call?.({ client, server, pair, context }) ?? [];
  return { old: call(pair.old, pair.new), new: call(pair.new, pair.old) };
}

// src/compat/pair-enums.ts
function pairValues(parents) {
  const old = index(parents.old.values);
  const next = index(parents.new.values);
  const pairs = [];
  const moves = [];
  for (const number2 of [.../* @__PURE__ */ new Set([...old.byNumber.keys(), ...next.byNumber.keys()])].sort((a, b) => a - b)) {
    const before = old.byNumber.get(number2) ?? [];
    const after = next.byNumber.get(number2) ?? [];
    const identity = identify(before, after, old, next);
    const pair = { kind: "enum-value", old: before, new: after, parents };
    if (identity === "moved") moves.push({ ...pair, identity, moves });
    else pairs.push({ ...pair, identity, moves: [] });
  }
  return [...moves, ...pairs];
}
function index(values) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const value of values) {
    const aliases = byNumber.get(value.number);
    if (aliases === void 0) byNumber.set(value.number, [value]);
    else aliases.push(value);
  }
  return { byNumber, numberOf: new Map(values.map((value) => [value.name, value.number])) };
}
function identify(before, after, old, next) {
  const names2 = new Set(after.map((value) => value.name));
  if (before.some((value) => names2.has(value.name))) return "same";
  if (before.some((value) => next.numberOf.has(value.name)) || after.some((value) => old.numberOf.has(value.name)))
    return "moved";
  if (before.length === 0) return "added";
  return after.length === 0 ? "removed" : "renamed";
}

// src/compat/pair-fields.ts
function pairFields(parents, context) {
  const sides = indexBoth(context.fieldsOf(parents.old), context.fieldsOf(parents.new));
  const chains = chainsOfMoves(sides);
  const inChain = new Set(chains.flat());
  const pairs = [];
  for (const number2 of sides.numbers) {
    if (inChain.has(number2)) continue;
    const old = sides.old.byNumber.get(number2) ?? null;
    const next = sides.new.byNumber.get(number2) ?? null;
    const pair = old !== null && next !== null ? atOneNumber(old, next, parents, context) : alone(old, next, sides);
    if (pair !== null) pairs.push({ kind: "field", parents, moves: [], ...pair });
  }
  for (const chain of chains) pairs.push(...chainPairs(chain, sides, parents));
  return pairs.sort((a, b) => numberOf(a) - numberOf(b));
}
function pairOneofs(parents) {
  const free = new Set(parents.new.oneofs);
  const pairs = [];
  for (const old of parents.old.oneofs) {
    const numbers = new Set(old.fields.map((field) => field.number));
    const next = [...free].find((oneof) => oneof.name === old.name) ?? [...free].find((oneof) => oneof.fields.some((field) => numbers.has(field.number))) ?? null;
    if (next !== null) free.delete(next);
    pairs.push({ kind: "oneof", old, new: next, parents });
  }
  for (const next of free) pairs.push({ kind: "oneof", old: null, new: next, parents });
  return pairs;
}
function indexBoth(old, next) {
  const index2 = (fields) => ({
    byNumber: new Map(fields.map((field) => [field.number, field])),
    byName: new Map(fields.map((field) => [field.name, field]))
  });
  const numbers = [...new Set([...old, ...next].map((field) => field.number))].sort((a, b) => a - b);
  return { old: index2(old), new: index2(next), numbers };
}
function movedNumbers(sides) {
  const moved = /* @__PURE__ */ new Set();
  for (const number2 of sides.numbers) {
    const old = sides.old.byNumber.get(number2);
    const next = sides.new.byNumber.get(number2);
    if (old === void 0 || next === void 0 || old.name === next.name) continue;
    if (sides.new.byName.has(old.name) || sides.old.byName.has(next.name)) moved.add(number2);
  }
  return moved;
}
function chainsOfMoves(sides) {
  const seen = /* @__PURE__ */ new Set();
  const result = [];
  for (const start of movedNumbers(sides)) {
    if (seen.has(start)) continue;
    const chain = [];
    const queue = [start];
    for (let number2 = queue.pop(); number2 !== void 0; number2 = queue.pop()) {
      if (seen.has(number2)) continue;
      seen.add(number2);
      chain.push(number2);
      queue.push(...neighbours(number2, sides));
    }
    result.push(chain.sort((a, b) => a - b));
  }
  return result;
}
function neighbours(number2, sides) {
  const old = sides.old.byNumber.get(number2);
  const next = sides.new.byNumber.get(number2);
  const wentTo = old && sides.new.byName.get(old.name)?.number;
  const cameFrom = next && sides.old.byName.get(next.name)?.number;
  return [wentTo, cameFrom].filter((n) => n !== void 0);
}
function chainPairs(chain, sides, parents) {
  const moves = [];
  for (const number2 of chain) {
    const old = sides.old.byNumber.get(number2) ?? null;
    const next = sides.new.byNumber.get(number2) ?? null;
    moves.push({ kind: "field", identity: "moved", old, new: next, parents, moves });
  }
  return moves;
}
function atOneNumber(old, next, parents, context) {
  if (old.name === next.name) return { identity: "same", old, new: next };
  const reused = parents.new.reservedNames.has(old.name) || parents.old.reservedNames.has(next.name) || !sameKind2(old.type, next.type, context);
  return { identity: reused ? "reused" : "renamed", old, new: next };
}
function alone(old, next, sides) {
  if (old !== null) {
    const elsewhere = sides.new.byName.get(old.name);
    return elsewhere === void 0 ? { identity: "removed", old, new: null } : { identity: "renumbered", old, new: elsewhere };
  }
  if (next === null || sides.old.byName.has(next.name)) return null;
  return { identity: "added", old: null, new: next };
}
function sameKind2(a, b, context) {
  if (a.kind === "scalar") return b.kind === "scalar" && a.scalar === b.scalar;
  if (a.kind === "message")
    return b.kind === "message" && a.message.mapEntry === b.message.mapEntry && (a.message.mapEntry || context.corresponds(a.message, b.message));
  if (a.kind === "enum") return b.kind === "enum" && context.corresponds(a.enum, b.enum);
  return b.kind === "opaque" && a.name === b.name;
}
function numberOf(pair) {
  return pair.old?.number ?? pair.new?.number ?? 0;
}

// src/compat/pair-services.ts
function pairServices(old, next) {
  const services = [];
  const gone = [];
  const fresh = new Set([...next.services.values()].filter((service) => !old.services.has(service.fullName)));
  for (const service of old.services.values()) {
    const same = next.services.get(service.fullName);
    if (same === void 0) gone.push(service);
    else services.push({ kind: "service", old: service, new: same });
  }
  for (const service of gone) {
    const heir = heirOf(service, fresh);
    if (heir !== null) fresh.delete(heir);
    services.push({ kind: "service", old: service, new: heir });
  }
  for (const service of fresh) services.push({ kind: "service", old: null, new: service });
  return { services, packages: pairPackages(old, next, services) };
}
function pairMethods(services, context) {
  const pairs = [];
  const old = services.old?.methods ?? [];
  const next = new Map((services.new?.methods ?? []).map((method) => [method.name, method]));
  const pair = (before, after) => {
    if (after !== null) next.delete(after.name);
    pairs.push({ kind: "method", old: before, new: after, services });
  };
  const gone = old.filter((method) => {
    const same = next.get(method.name);
    if (same !== void 0) pair(method, same);
    return same === void 0;
  });
  const candidates = [...next.values()];
  for (const method of gone) pair(method, renamedTo(method, gone, candidates, context));
  for (const method of next.values()) pair(null, method);
  return pairs;
}
function heirOf(service, fresh) {
  const names2 = new Set(service.methods.map((method) => method.name));
  let best2 = null;
  for (const candidate of fresh) {
    const shared = candidate.methods.filter((method) => names2.has(method.name)).length;
    const overlap2 = shared / Math.max(1, service.methods.length, candidate.methods.length);
    const score = overlap2 + (candidate.name === service.name ? 1 : 0);
    if ((overlap2 >= 0.5 || candidate.name === service.name && shared > 0) && score > (best2?.score ?? 0))
      best2 = { service: candidate, score };
  }
  return best2?.service ?? null;
}
function renamedTo(method, gone, candidates, context) {
  const alike = (a, b) => telling(a) && a.clientStreaming === b.clientStreaming && a.serverStreaming === b.serverStreaming && sameType(a.input, b.input, context) && sameType(a.output, b.output, context);
  const heirs = candidates.filter((candidate) => alike(method, candidate));
  const rivals = gone.filter((other2) => heirs[0] !== void 0 && alike(other2, heirs[0]));
  return heirs.length === 1 && rivals.length === 1 ? heirs[0] ?? null : null;
}
function sameType(a, b, context) {
  if (a.kind === "opaque" || b.kind === "opaque")
    return a.kind === "opaque" && b.kind === "opaque" && a.name === b.name;
  if (a.kind !== "message" || b.kind !== "message") return false;
  if (a.message.fullName === b.message.fullName) return true;
  return context.corresponds(a.message, b.message) && sameFields(a.message, b.message);
}
function sameFields(a, b) {
  const names2 = new Map(a.fields.map((field) => [field.number, field.name]));
  return a.fields.length > 0 && a.fields.length === b.fields.length && b.fields.every((field) => names2.get(field.number) === field.name);
}
function telling(method) {
  return method.input.kind === "opaque" || method.input.message.fields.length > 0 && !method.input.message.fullName.startsWith("google.");
}
function pairPackages(old, next, services) {
  const before = packagesOf(old);
  const after = packagesOf(next);
  const pairs = [];
  for (const [name, file] of before) {
    if (after.has(name)) continue;
    const heirs = [...after].filter(
      ([heir2, heirFile]) => !before.has(heir2) && sharesTypes(name, heir2, old, next, file, heirFile)
    );
    const heir = heirs.length === 1 ? heirs[0] : void 0;
    if (heir === void 0) continue;
    const moved = services.filter(
      (pair) => pair.old?.file.package === name && pair.new?.file.package === heir[0] && pair.old.name === pair.new.name
    );
    pairs.push({ kind: "package", old: file, new: heir[1], services: moved });
  }
  return pairs;
}
function packagesOf(schema) {
  const packages = /* @__PURE__ */ new Map();
  for (const file of schema.files.values()) if (!packages.has(file.package)) packages.set(file.package, file);
  return packages;
}
function sharesTypes(a, b, old, next, inA, inB) {
  const names2 = namesIn(old, inA.package);
  const shared = [...namesIn(next, inB.package)].filter((name) => names2.has(name)).length;
  return a !== b && shared * 2 > names2.size;
}
function namesIn(schema, name) {
  const names2 = /* @__PURE__ */ new Set();
  for (const file of schema.files.values()) {
    if (file.package !== name) continue;
    for (const element of [...file.messages, ...file.enums, ...file.services]) names2.add(element.name);
  }
  return names2;
}

// src/compat/walk.ts
function startWalk(context) {
  const graph = new Graph(context);
  return {
    nodes: () => graph.nodes.values(),
    paired: (type) => graph.met.has(type),
    enter: (old, next, flow, because) => graph.follow(old, next, /* @__PURE__ */ new Set([flow]), because, null),
    meet: (old, next) => void graph.node(old, next)
  };
}
function rootsOf(node) {
  const methods = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set([node]);
  const queue = [node];
  for (let current = queue.pop(); current !== void 0; current = queue.pop()) {
    for (const source of current.from) {
      if ("services" in source) methods.add(source);
      else if (!seen.has(source)) {
        seen.add(source);
        queue.push(source);
      }
    }
  }
  return methods;
}
var Graph = class {
  nodes = /* @__PURE__ */ new Map();
  met = /* @__PURE__ */ new Set();
  context;
  ids = /* @__PURE__ */ new Map();
  constructor(context) {
    this.context = context;
  }
  /** The node of a pair, made on first sight. */
  node(old, next) {
    const key = `${this.id(old)}:${this.id(next)}`;
    const known3 = this.nodes.get(key);
    if (known3 !== void 0) return known3;
    const pair = pairOf(old, next);
    if (pair === null) return null;
    const fields = pair.kind === "message" ? pairFields(pair, this.context) : [];
    const node = { pair, flows: /* @__PURE__ */ new Set(), from: /* @__PURE__ */ new Set(), fields, uses: /* @__PURE__ */ new Map() };
    this.nodes.set(key, node);
    this.met.add(old).add(next);
    return node;
  }
  /** Follows two value types that meet in `flows`, if they are two versions of one type, and everything behind them. */
  follow(old, next, flows, from, use3) {
    const queue = [{ old, next, flows, from, use: use3 }];
    for (let step3 = queue.pop(); step3 !== void 0; step3 = queue.pop()) {
      const before = declared(step3.old);
      const after = declared(step3.next);
      if (before === null || after === null || !this.context.corresponds(before, after)) continue;
      const node = this.node(before, after);
      if (node === null) continue;
      if (step3.from !== null) node.from.add(step3.from);
      if (step3.use !== null) addUse(node, step3.use, step3.flows);
      const news = new Set([...step3.flows].filter((flow) => !node.flows.has(flow)));
      for (const flow of news) node.flows.add(flow);
      if (news.size > 0) queue.push(...stepsBehind(node, news));
    }
  }
  id(type) {
    const known3 = this.ids.get(type);
    if (known3 !== void 0) return known3;
    this.ids.set(type, this.ids.size);
    return this.ids.size - 1;
  }
};
function innerTypes(pair) {
  const { old, new: next } = pair;
  if (old === null || next === null || pair.identity !== "same" && pair.identity !== "renamed") return null;
  if (old.map === null !== (next.map === null)) return null;
  return { old: (old.map?.value ?? old).type, new: (next.map?.value ?? next).type };
}
function stepsBehind(node, flows) {
  const steps = [];
  for (const pair of node.fields) {
    const inner = innerTypes(pair);
    if (inner === null || pair.old === null || pair.new === null) continue;
    const use3 = inner.old.kind === "enum" ? { old: useOf(pair.old), new: useOf(pair.new), flows: /* @__PURE__ */ new Set() } : null;
    steps.push({ old: inner.old, next: inner.new, flows, from: node, use: use3 });
  }
  return steps;
}
function useOf(field) {
  const cardinality = field.map !== null ? "map-value" : field.repeated ? "repeated" : "singular";
  return { cardinality, required: field.presence === "required", oneof: field.oneof !== null };
}
function addUse(node, use3, flows) {
  const key = JSON.stringify([use3.old, use3.new]);
  const known3 = node.uses.get(key) ?? { old: use3.old, new: use3.new, flows: /* @__PURE__ */ new Set() };
  for (const flow of flows) known3.flows.add(flow);
  node.uses.set(key, known3);
}
function declared(type) {
  if (type.kind === "message") return type.message;
  return type.kind === "enum" ? type.enum : null;
}
function pairOf(old, next) {
  if (old.kind === "message" && next.kind === "message") return { kind: "message", old, new: next };
  if (old.kind === "enum" && next.kind === "enum") return { kind: "enum", old, new: next };
  return null;
}

// src/compat/compare.ts
function compare2(old, next, options) {
  const services = pairServices(old, next);
  const packages = new Map(services.packages.map((pair) => [pair.old.package, pair.new.package]));
  const context = createContext(old, next, packages);
  const walk3 = startWalk(context);
  const owns = options.owns ?? (() => true);
  const methods = services.services.flatMap((pair) => pair.old && pair.new ? pairMethods(pair, context) : []);
  for (const method of methods) enterMethod(walk3, method);
  const roots = enterRoots(walk3, context, options, services.services.length > 0 ? () => false : owns);
  const unused = meetUnused(walk3, context, options, new Set(roots.alone.map((pair) => pair.old ?? pair.new)));
  const judged = (pair, reach) => judge(pair, reach, options.rules, context);
  const findings = [
    ...judgeCalls(services, methods, judged),
    ...[...roots.alone, ...unused].flatMap((pair) => judged(pair, reachOf(pair))),
    ...[...walk3.nodes()].flatMap((node) => judgeNode(node, judged))
  ];
  return { findings, unknownRoots: roots.unknown };
}
function enterMethod(walk3, method) {
  if (method.old === null || method.new === null) return;
  walk3.enter(method.old.input, method.new.input, "request", method);
  walk3.enter(method.old.output, method.new.output, "response", method);
}
function enterRoots(walk3, context, options, owns) {
  const alone2 = [];
  const unknown2 = [];
  const enter = (name, role) => {
    const old = context.old.messages.get(name) ?? null;
    const next = versionOf(name, old, context);
    if (old === null && next === null) unknown2.push(name);
    else if (old === null || next === null) alone2.push({ kind: "type", old, new: next, role });
    else for (const flow of flowsOf(role)) walk3.enter(asType(old), asType(next), flow, null);
  };
  for (const name of options.stored ?? []) enter(name, "stored");
  for (const name of /* @__PURE__ */ new Set([...options.roots ?? [], ...topLevel(context, owns)])) enter(name, "root");
  return { alone: alone2, unknown: unknown2 };
}
function topLevel(context, owns) {
  const messages = (schema) => [...schema.files.values()].filter(owns).flatMap((file) => file.messages);
  const old = messages(context.old);
  const taken = new Set(old.map((message) => versionOf(message.fullName, message, context)));
  return [...old, ...messages(context.new).filter((message) => !taken.has(message))].map((message) => message.fullName);
}
function versionOf(name, old, context) {
  const same = context.new.messages.get(name);
  if (same !== void 0) return same;
  const moved = old === null ? void 0 : context.packages.get(old.file.package);
  if (old === null || moved === void 0) return null;
  return context.new.messages.get(moved + name.slice(old.file.package.length)) ?? null;
}
function asType(message) {
  return { kind: "message", message };
}
function flowsOf(role) {
  if (role === "unused") return [];
  return role === "stored" ? ["stored"] : ["request", "response"];
}
function meetUnused(walk3, context, options, told) {
  const { old, new: next } = context;
  const owns = options.owns ?? (() => true);
  const alone2 = [];
  const usedBefore = reachable(context, old, options, told);
  const usedNow = reachable(context, next, options, told);
  for (const type of typesOf(old, owns)) {
    if (walk3.paired(type) || told.has(type)) continue;
    const same = next.messages.get(type.fullName) ?? next.enums.get(type.fullName);
    if (same !== void 0 && !walk3.paired(same)) walk3.meet(type, same);
    if (same === void 0 && !usedBefore.has(type)) alone2.push({ kind: "type", old: type, new: null, role: "unused" });
  }
  for (const type of typesOf(next, owns)) {
    const isNew2 = !old.messages.has(type.fullName) && !old.enums.has(type.fullName);
    if (isNew2 && !walk3.paired(type) && !told.has(type) && !usedNow.has(type))
      alone2.push({ kind: "type", old: null, new: type, role: "unused" });
  }
  return alone2;
}
function typesOf(schema, owns) {
  const messages = [...schema.messages.values()].filter((message) => !message.mapEntry);
  return [...messages, ...schema.enums.values()].filter((type) => owns(type.file));
}
function reachable({ fieldsOf }, schema, options, told) {
  const methods = [...schema.services.values()].flatMap((service) => service.methods);
  const named3 = [...options.stored ?? [], ...options.roots ?? []].map((name) => schema.messages.get(name));
  const queue = methods.flatMap((method) => [method.input, method.output]);
  const alone2 = [...told].filter((type) => type?.kind === "message");
  queue.push(...[...named3, ...alone2].filter((message) => message !== void 0).map(asType));
  const seen = /* @__PURE__ */ new Set();
  for (let type = queue.pop(); type !== void 0; type = queue.pop()) {
    if (type.kind === "enum") seen.add(type.enum);
    if (type.kind !== "message" || seen.has(type.message)) continue;
    seen.add(type.message);
    queue.push(...fieldsOf(type.message).map((field) => field.type));
  }
  return seen;
}
function judgeCalls({ services, packages }, methods, judged) {
  const ofService = (pair) => {
    const inside = methods.filter((method) => method.services === pair);
    if (inside.length > 0) return inside;
    return (pair.old ?? pair.new)?.methods.map(
      (method) => pair.old ? { kind: "method", old: method, new: null, services: pair } : { kind: "method", old: null, new: method, services: pair }
    ) ?? [];
  };
  return [
    ...packages.flatMap(
      (pair) => judged(
        pair,
        reachedThrough(() => pair.services.flatMap(ofService))
      )
    ),
    ...services.flatMap(
      (pair) => judged(
        pair,
        reachedThrough(() => ofService(pair))
      )
    ),
    ...methods.flatMap(
      (pair) => judged(pair, { ...reachedThrough(() => [pair]), flows: /* @__PURE__ */ new Set(["request", "response"]) })
    )
  ];
}
function reachedThrough(methods) {
  return { flows: /* @__PURE__ */ new Set(), methods, uses: [] };
}
function reachOf(pair) {
  return { flows: new Set(flowsOf(pair.role)), methods: () => [], uses: [] };
}
function judgeNode(node, judged) {
  const reach = { flows: node.flows, methods: () => rootsOf(node), uses: [...node.uses.values()] };
  if (node.pair.kind === "enum") return [node.pair, ...pairValues(node.pair)].flatMap((pair) => judged(pair, reach));
  return [node.pair, ...node.fields, ...pairOneofs(node.pair)].flatMap((pair) => judged(pair, reach));
}

// src/compat/comments.ts
function commentsOf(pair) {
  const old = first(pair.old);
  const next = first(pair.new);
  if (old === null || next === null) return null;
  return { old: textOf2(old), new: textOf2(next) };
}
function first(part) {
  if (part === null) return null;
  return "kind" in part ? part : part[0] ?? null;
}
function textOf2(element) {
  const comments = element.kind === "file" || element.node === null ? null : element.node.comments;
  return [comments?.leading, comments?.trailing].map((text2) => (text2 ?? "").replace(/\s+/g, " ").trim()).join("\n").trim();
}

// src/compat/rule.ts
function defineRule(rule) {
  return rule;
}
function defineAnyRule(rule) {
  return rule;
}

// src/compat/rules/comment-changed.ts
var comment_changed_default = defineAnyRule({
  id: "comment-changed",
  title: "The comment of an existing element changed",
  on: "any",
  floor: "none",
  points: "name",
  differs: (pair) => {
    const comments = commentsOf(pair);
    return comments !== null && comments.old !== comments.new;
  },
  sentence: (pair) => `the comment of ${nameOf2(pair).element} changed`,
  explanation: "No schema shows what a field means. A new comment may be better wording, or another meaning.",
  remedy: "Check that the meaning did not change: if it did, give it a new field.",
  examples: [
    {
      name: "seconds become milliseconds",
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M {
  // In seconds.
  int32 timeout = 1;
}`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M {
  // In milliseconds.
  int32 timeout = 1;
}`,
      finds: [{ rule: "comment-changed", element: "M.timeout" }]
    }
  ]
});

// src/compat/rules/enum-closed.ts
var enum_closed_default = defineRule({
  id: "enum-closed",
  title: "An open enum is closed now",
  on: "enum",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => !old.closed && next.closed,
  effect: ({ pair, orient, use: use3 }) => {
    const { writer, reader } = orient(pair);
    return use3 === null ? [] : readEnum(writer, reader, use3).filter(({ aspect }) => aspect === "enum-openness");
  },
  sentence: ({ old }) => `enum ${old.name} is closed now: numbers it does not declare are not read`,
  explanation: "A writer of the open enum may send any number. A reader of the closed one treats a number it does not declare as an unknown field, so the field is not set; Go keeps the number.",
  remedy: "Leave the enum open.",
  examples: [
    {
      name: "features.enum_type",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option features.enum_type = CLOSED; ZERO = 0; ONE = 1; }',
      finds: [
        {
          rule: "enum-closed",
          element: "E",
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-opened.ts
var enum_opened_default = defineRule({
  id: "enum-opened",
  title: "A closed enum is open now",
  on: "enum",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old.closed && !next.closed,
  effect: ({ pair, orient, use: use3 }) => {
    const { writer, reader } = orient(pair);
    return use3 === null ? [] : readEnum(writer, reader, use3).filter(({ aspect }) => aspect === "enum-openness");
  },
  sentence: ({ old }) => `enum ${old.name} is open now: numbers it does not declare are kept`,
  explanation: "A writer of the open enum may send any number. A reader of the closed one treats a number it does not declare as an unknown field, so the field is not set; Go keeps the number.",
  remedy: "Send only declared numbers while peers with the closed enum are in use.",
  examples: [
    {
      name: "features.enum_type",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option features.enum_type = CLOSED; ZERO = 0; ONE = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      finds: [
        {
          rule: "enum-opened",
          element: "E",
          consequences: [
            "old-client-new-server response dropped degraded",
            "new-client-old-server request dropped degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-renamed.ts
var enum_renamed_default = defineRule({
  id: "enum-renamed",
  title: "An enum was renamed or moved",
  on: "enum",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }, { packages }) => old.fullName !== next.fullName && // A renamed package or enclosing message is one change, with all that is inside.
  !(old.name === next.name && (old.parent !== null || packages.get(old.file.package) === next.file.package)),
  sentence: ({ old, new: next }) => `enum ${old.fullName} is now called ${next.fullName}`,
  explanation: "Type names are not on the wire, so nobody is hurt there. They are inside Any, in JSON of Any, and in generated code.",
  remedy: "Check that no peer packs it into an Any, and that code which uses the old name is changed with it.",
  examples: [
    {
      name: "moved to another package, which exists already",
      before: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { X x = 1; } enum X { ZERO = 0; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { t.X x = 1; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; } enum X { ZERO = 0; }'
      },
      finds: [{ rule: "enum-renamed", element: "a.X" }]
    }
  ]
});

// src/compat/hygiene.ts
function reservesNumber(type, number2) {
  return type.reservedRanges.some(({ start, end }) => start <= number2 && number2 <= end);
}
function noLongerReserved(old, next) {
  const ranges = old.reservedRanges.flatMap((range) => uncovered(range, next)).map(({ start, end }) => start === end ? `${start}` : `${start} to ${end}`);
  const names2 = [...old.reservedNames].filter((name) => !next.reservedNames.has(name)).map((name) => JSON.stringify(name));
  return [...ranges, ...names2];
}
function uncovered(range, next) {
  const covers2 = [...next.reservedRanges].sort((a, b) => a.start - b.start);
  const parts = [];
  let start = range.start;
  for (const cover of covers2) {
    if (cover.end < start || cover.start > range.end) continue;
    if (cover.start > start) parts.push({ start, end: cover.start - 1 });
    start = cover.end + 1;
  }
  if (start <= range.end) parts.push({ start, end: range.end });
  return parts;
}

// src/compat/rules/enum-reserved-removed.ts
var enum_reserved_removed_default = defineRule({
  id: "enum-reserved-removed",
  title: "Numbers or names of an enum are no longer reserved",
  on: "enum",
  floor: "none",
  points: "name",
  differs: ({ old, new: next }) => noLongerReserved(old, next).length > 0,
  sentence: ({ old, new: next }) => `enum ${old.name} no longer reserves ${noLongerReserved(old, next).join(", ")}`,
  explanation: "They were reserved because something older used them. Peers and stored data of that age would misread a new value there.",
  remedy: "Put the reservation back, unless you know that nothing of that age is left.",
  examples: [
    {
      name: "a range is cut short",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { A = 0; reserved 4 to 6; reserved "OLD"; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { A = 0; reserved 5; }',
      finds: [{ rule: "enum-reserved-removed", element: "E" }]
    }
  ]
});

// src/compat/describe.ts
function typeText(field) {
  if (field.map !== null) return `map<${valueText(field.map.key.type)}, ${valueText(field.map.value.type)}>`;
  return `${field.repeated ? "repeated " : ""}${valueText(field.type)}`;
}
function valueText(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return type.name;
  return type.kind === "enum" ? type.enum.fullName : type.message.fullName;
}
function fieldText(field) {
  return `${typeText(field)} ${field.name} = ${field.number}`;
}
function effectiveDefaultText(field) {
  if (field.default !== null) return defaultText(field.default);
  if (field.type.kind === "enum") return field.type.enum.values[0]?.name ?? "0";
  if (field.type.kind !== "scalar") return "empty";
  if (field.type.scalar === "bool") return "false";
  return field.type.scalar === "string" || field.type.scalar === "bytes" ? '""' : "0";
}
function valuesText(values) {
  return `${values.map((value) => value.name).join(" / ")} = ${values[0]?.number}`;
}
function declarationText(type) {
  return `${type.kind} ${type.fullName}`;
}
function signatureText(method) {
  const side = (stream, type) => `(${stream ? "stream " : ""}${valueText(type)})`;
  return `${side(method.clientStreaming, method.input)} returns ${side(method.serverStreaming, method.output)}`;
}
function methodsText(service) {
  const count2 = service?.methods.length ?? 0;
  return count2 === 1 ? "1 method" : `${count2} methods`;
}
function namedText(field) {
  return `${typeText(field)} ${field.name}`;
}

// src/compat/value-change.ts
function readUndeclared({ use: use3, pair, orient }) {
  const values = orient(pair);
  if (use3 === null || values.writer.length === 0) return [];
  const { writer, reader } = orient(pair.parents);
  return readEnum({ ...writer, values: values.writer }, reader, use3).filter(({ aspect }) => aspect === "enum-values");
}
function readMoved({ use: use3, pair, orient, context, writer, reader }) {
  return pair.moves.flatMap((move) => {
    const values = orient(move);
    if (values.writer.length === 0) return [];
    const undeclared2 = readUndeclared({ pair: move, orient, use: use3, context, writer, reader });
    if (undeclared2.some(({ effect }) => effect !== "unnamed"))
      return undeclared2.map((outcome) => ({ ...outcome, beyondReader: false }));
    const when = `the value is ${values.writer[0]?.name}`;
    return [{ effect: "altered", aspect: "enum-values", when, trigger: null, beyondReader: false, runtimes: "all" }];
  });
}

// src/compat/rules/enum-value-added.ts
var enum_value_added_default = defineRule({
  id: "enum-value-added",
  title: "An enum value was added",
  on: "enum-value",
  floor: "minor",
  points: "declaration",
  differs: ({ identity }) => identity === "added",
  effect: readUndeclared,
  sentence: ({ new: values, parents }) => `${valuesText(values)} is new in enum ${parents.old.name}`,
  explanation: "An old reader of an open enum keeps the number but has no case for it; an old reader of a closed enum treats the field as not set.",
  remedy: "Send the new value only to peers that know it, or make sure that old code handles an unknown number as you want.",
  examples: [
    {
      name: "open enum",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: "enum-value-added",
          element: "E.TWO",
          consequences: [
            "old-client-new-server response unnamed degraded",
            "new-client-old-server request unnamed degraded"
          ]
        }
      ]
    },
    {
      name: "closed enum",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      finds: [
        {
          rule: "enum-value-added",
          element: "E.TWO",
          consequences: [
            "old-client-new-server response dropped degraded",
            "old-client-new-server response unnamed degraded",
            "new-client-old-server request dropped degraded",
            "new-client-old-server request unnamed degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-value-moved.ts
var enum_value_moved_default = defineRule({
  id: "enum-value-moved",
  title: "Enum values changed their numbers",
  on: "enum-value",
  floor: "patch",
  points: "number",
  differs: (pair) => pair.identity === "moved" && pair.moves[0] === pair,
  effect: readMoved,
  sentence: ({ moves, parents }) => {
    const numbers = moves.map(({ old, new: next }) => {
      const name = (values) => values.map((value) => value.name).join(" / ") || "free";
      return `number ${(old[0] ?? next[0])?.number} was ${name(old)} and is ${name(next)} now`;
    });
    return `in enum ${parents.old.name}, ${numbers.join("; ")}`;
  },
  explanation: "The number is all that is on the wire: what one version means as one value, the other reads as another value, or as none.",
  remedy: "Give each name its old number back.",
  examples: [
    {
      name: "two values swapped",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; TWO = 1; ONE = 2; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "a value keeps its name and gets another number",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 5; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the same in a closed enum",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 5; }',
      finds: [
        {
          rule: "enum-value-moved",
          element: "E.ONE",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server request unnamed broken",
            "old-client-new-server response dropped broken",
            "old-client-new-server response unnamed broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server request unnamed broken",
            "new-client-old-server response dropped broken",
            "new-client-old-server response unnamed broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-value-removed.ts
var enum_value_removed_default = defineRule({
  id: "enum-value-removed",
  title: "An enum value was removed",
  on: "enum-value",
  floor: "patch",
  points: "declaration",
  differs: ({ identity }) => identity === "removed",
  effect: readUndeclared,
  sentence: ({ old, parents }) => `${valuesText(old)} was removed from enum ${parents.old.name}`,
  explanation: "An old writer still sends it. A new reader of an open enum keeps the number but has no case for it; a new reader of a closed enum treats the field as not set.",
  remedy: "Keep the value, deprecated, until no supported peer sends it; then remove it and reserve its number and name.",
  examples: [
    {
      name: "open enum",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; reserved 2; reserved "TWO"; }',
      finds: [
        {
          rule: "enum-value-removed",
          element: "E.TWO",
          consequences: [
            "old-client-new-server request unnamed broken",
            "new-client-old-server response unnamed broken"
          ]
        }
      ]
    },
    {
      name: "closed enum",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; TWO = 2; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { ZERO = 0; ONE = 1; reserved 2; reserved "TWO"; }',
      finds: [
        {
          rule: "enum-value-removed",
          element: "E.TWO",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server request unnamed broken",
            "new-client-old-server response dropped broken",
            "new-client-old-server response unnamed broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/enum-value-renamed.ts
var enum_value_renamed_default = defineRule({
  id: "enum-value-renamed",
  title: "An enum value was renamed",
  on: "enum-value",
  floor: "patch",
  points: "name",
  differs: ({ identity, old, new: next }) => identity === "renamed" || identity === "same" && old.map((v) => v.name).sort().join() !== next.map((v) => v.name).sort().join(),
  sentence: ({ old, new: next }) => `${valuesText(old)} is now called ${next.map((value) => value.name).join(" / ")}`,
  explanation: "Numbers are on the binary wire, names are not. JSON carries the name, and generated code is written with it.",
  remedy: "Check that only the name changed. If JSON counts, keep the old name first and add the new one with allow_alias.",
  examples: [
    {
      name: "ONE becomes UNO",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; UNO = 1; }',
      finds: [{ rule: "enum-value-renamed", element: "E.ONE" }]
    },
    {
      name: "an alias is added",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { ZERO = 0; ONE = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { E e = 1; } enum E { option allow_alias = true; ZERO = 0; ONE = 1; UNO = 1; }',
      finds: [{ rule: "enum-value-renamed", element: "E.ONE" }]
    }
  ]
});

// src/compat/rules/extension-added.ts
var extension_added_default = defineRule({
  id: "extension-added",
  title: "An extension was added",
  on: "field",
  floor: "minor",
  points: "declaration",
  differs: ({ identity, new: field }) => identity === "added" && field?.extension === true,
  effect: ({ writer, reader }) => {
    if (writer !== null) return readUnknown(writer, false);
    return reader === null ? [] : readUnwritten(reader);
  },
  sentence: ({ new: field, parents }) => `extension ${field ? fieldText(field) : ""} of ${parents.old.fullName} is new`,
  explanation: "On the wire an extension is a field of the message it extends: a reader that does not know it ignores it.",
  remedy: 'Give it a default that means "as before".',
  examples: [
    {
      name: "of a request",
      before: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; }`,
      after: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; } extend M { optional int32 level = 100; }`,
      finds: [
        { rule: "extension-added", element: "level", consequences: ["new-client-old-server request ignored degraded"] }
      ]
    }
  ]
});

// src/compat/rules/extension-removed.ts
var extension_removed_default = defineRule({
  id: "extension-removed",
  title: "An extension was removed",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity, old }) => identity === "removed" && old?.extension === true,
  effect: ({ writer, reader }) => {
    if (writer !== null) return readUnknown(writer, false);
    return reader === null ? [] : readUnwritten(reader);
  },
  sentence: ({ old, parents }) => `extension ${old ? fieldText(old) : ""} of ${parents.old.fullName} was removed`,
  explanation: "On the wire an extension is a field of the message it extends: what an old writer sends is ignored now.",
  remedy: "Keep the extension, deprecated, until no supported peer uses it.",
  examples: [
    {
      name: "of a request",
      before: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; } extend M { optional int32 level = 100; }`,
      after: `syntax = "proto2"; service S { rpc A(M) returns (E); } message E {}
message M { extensions 100 to 199; }`,
      finds: [
        {
          rule: "extension-removed",
          element: "level",
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-added.ts
var field_added_default = defineRule({
  id: "field-added",
  title: "A field was added",
  on: "field",
  floor: "minor",
  points: "declaration",
  differs: ({ identity, new: field }) => identity === "added" && field?.extension === false,
  effect: ({ writer, reader, pair, orient }) => {
    if (writer !== null) return readUnknown(writer, readerHasOneof(writer, orient(pair.parents).reader));
    return reader === null ? [] : readUnwritten(reader);
  },
  sentence: ({ new: field }) => `${field ? fieldText(field) : ""} is new`,
  explanation: "An old reader ignores it: harmless in an answer, an instruction that is not obeyed in a request. A new reader sees the default when an old writer does not send it; a required one makes it refuse the message.",
  remedy: 'Give it a default that means "as before", and let new clients find out whether the server knows it where that matters.',
  examples: [
    {
      name: "to a request and to an answer",
      before: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; } message P { int32 x = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; bool fast = 2; } message P { int32 x = 1; bool fast = 2; }`,
      finds: [
        { rule: "field-added", element: "Q.fast", consequences: ["new-client-old-server request ignored degraded"] },
        { rule: "field-added", element: "P.fast" }
      ]
    },
    {
      name: "a new member of a oneof that old readers know",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; } }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof kind { int32 a = 1; string b = 2; } }',
      finds: [
        {
          rule: "field-added",
          element: "M.b",
          consequences: [
            "old-client-new-server response dropped degraded",
            "new-client-old-server request dropped degraded"
          ]
        }
      ]
    },
    {
      name: "a required one",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; required int32 y = 2; }',
      finds: [
        {
          rule: "field-added",
          element: "M.y",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken",
            "new-client-old-server request ignored degraded"
          ]
        }
      ]
    },
    {
      name: "in stored data",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {} message State { int32 x = 1; int32 y = 2; }',
      stored: ["State"],
      finds: [
        { rule: "field-added", element: "State.y", consequences: ["new-data-old-reader stored ignored degraded"] }
      ]
    }
  ]
});

// src/compat/type-change.ts
function replaced(a, b, { corresponds }) {
  if (a.kind === "message" && b.kind === "message") return !corresponds(a.message, b.message);
  if (a.kind === "enum" && b.kind === "enum") return !corresponds(a.enum, b.enum);
  return false;
}
function readReplaced(writer, reader, use3, context) {
  if (writer.kind === "message" && reader.kind === "message")
    return context.readWhole(writer.message, reader.message).map(atPath);
  if (writer.kind === "enum" && reader.kind === "enum")
    return [...readEnum(writer.enum, reader.enum, use3), ...misnamed(writer.enum, reader.enum)];
  return [];
}
function atPath({ path, ...outcome }) {
  const place3 = path.map((field) => field.name).join(".");
  const when = [place3 === "" ? null : `${place3} is set`, outcome.when].filter((word) => word !== null).join(" and ");
  return { ...outcome, when: when === "" ? null : when };
}
function misnamed(writer, reader) {
  const names2 = /* @__PURE__ */ new Map();
  for (const value of reader.values) {
    const known3 = names2.get(value.number) ?? /* @__PURE__ */ new Set();
    names2.set(value.number, known3.add(plainName(value.name, reader)));
  }
  const wrong2 = writer.values.find((value) => names2.get(value.number)?.has(plainName(value.name, writer)) === false);
  if (wrong2 === void 0) return [];
  const when = `the value is ${wrong2.name}`;
  return [{ effect: "altered", aspect: "type", when, trigger: null, beyondReader: false, runtimes: "all" }];
}
function plainName(name, owner) {
  const prefix = `${owner.name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}_`;
  const upper = name.toUpperCase();
  return upper.startsWith(prefix) ? upper.slice(prefix.length) : upper;
}
function readAloneType({ writer, reader, pair }) {
  if (pair.role === "unused") return [];
  const common = { when: null, trigger: null, runtimes: "all" };
  if (reader === null)
    return writer === null ? [] : [{ effect: "ignored", aspect: "unknown-field", beyondReader: true, ...common }];
  return [{ effect: "absent", aspect: "unwritten-field", beyondReader: false, ...common }];
}

// src/compat/field-change.ts
function persisting({
  identity,
  old,
  new: next
}) {
  if (old === null || next === null) return null;
  return identity === "same" || identity === "renamed" ? { old, new: next } : null;
}
function typeDiffers({ old, new: next }, context) {
  if (old.map !== null && next.map !== null) return false;
  if (old.map === null !== (next.map === null)) return true;
  return valueDiffers(old.type, next.type, context);
}
function valueDiffers(a, b, context) {
  if (a.kind === "scalar" && b.kind === "scalar") return a.scalar !== b.scalar;
  if (a.kind === "opaque" || b.kind === "opaque") return nameOf3(a) !== nameOf3(b);
  return a.kind !== b.kind || replaced(a, b, context);
}
function readAspects({ writer, reader }, ...aspects) {
  if (writer === null || reader === null) return [];
  return readField2(writer, reader).filter(({ aspect }) => aspects.includes(aspect));
}
function nameOf3(type) {
  if (type.kind === "scalar") return type.scalar;
  if (type.kind === "opaque") return type.name;
  return type.kind === "enum" ? type.enum.fullName : type.message.fullName;
}

// src/compat/rules/field-cardinality-changed.ts
var field_cardinality_changed_default = defineRule({
  id: "field-cardinality-changed",
  title: "A field became a list, or a list became one value",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.repeated !== fields.new.repeated && !typeDiffers(fields, context);
  },
  effect: (reading) => readAspects(reading, "cardinality"),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "One value is read as a list of one. A list read as one value keeps its last element; a packed list of numbers is not read at all, and messages are merged into one.",
  remedy: "Add a repeated field under a new number and fill both for a while.",
  examples: [
    {
      name: "int32 becomes a list",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 id = 1; }',
      finds: [
        {
          rule: "field-cardinality-changed",
          element: "M.id",
          consequences: [
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken"
          ]
        }
      ]
    },
    {
      name: "a list of strings becomes one",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated string id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string id = 1; }',
      finds: [
        {
          rule: "field-cardinality-changed",
          element: "M.id",
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-default-changed.ts
var field_default_changed_default = defineRule({
  id: "field-default-changed",
  title: "A field has another default",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && readField2(fields.old, fields.new).some(({ aspect }) => aspect === "default");
  },
  effect: (reading) => readAspects(reading, "default"),
  sentence: ({ old, new: next }) => `the default of ${old?.name} = ${old?.number} is ${next ? effectiveDefaultText(next) : ""} now, not ${old ? effectiveDefaultText(old) : ""}`,
  explanation: "A default is not sent. When the field is not set, each side sees the default of its own version.",
  remedy: "Leave the default as it was, and set the new value explicitly where it is wanted.",
  examples: [
    {
      name: "5 becomes 7",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 5]; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1 [default = 7]; }',
      finds: [
        {
          rule: "field-default-changed",
          element: "M.n",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the first value of a closed enum changes",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { A = 1; B = 2; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional E e = 1; } enum E { B = 2; A = 1; }',
      finds: [
        {
          rule: "field-default-changed",
          element: "M.e",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/misplaced.ts
function readMisplaced({
  writer,
  reader
}) {
  if (writer === null) return reader === null ? [] : readUnwritten(reader);
  if (reader === null) return readUnknown(writer, false);
  const outcomes = readField2(writer, reader);
  const lost2 = outcomes.filter(({ effect, when: when2 }) => when2 === null && (effect === "dropped" || effect === "rejected"));
  if (lost2.length > 0) return outcomes;
  const when = null;
  return [
    { effect: "altered", aspect: "type", when, trigger: null, beyondReader: false, runtimes: "all" },
    ...outcomes
  ];
}

// src/compat/rules/field-moved.ts
var field_moved_default = defineRule({
  id: "field-moved",
  title: "Fields changed places",
  on: "field",
  floor: "patch",
  points: "number",
  // A chain of moves is one change, told at its lowest number.
  differs: (pair) => pair.identity === "moved" && pair.moves[0] === pair,
  effect: ({ pair, orient }) => pair.moves.flatMap((move) => readMisplaced(orient(move))),
  sentence: ({ moves }) => moves.map(
    ({ old, new: next }) => `number ${(old ?? next)?.number} was ${old?.name ?? "free"} and is ${next?.name ?? "free"} now`
  ).join("; "),
  explanation: "The number is all that is on the wire: what one version means as one field, the other reads as another field. Nothing fails, the values just end up in the wrong place.",
  remedy: "Give each name its old number back.",
  examples: [
    {
      name: "two fields swapped",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 b = 1; int32 a = 2; }',
      finds: [
        {
          rule: "field-moved",
          element: "M.a",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "a new field pushes an old one away",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 b = 1; int32 a = 2; }',
      finds: [
        {
          rule: "field-moved",
          element: "M.a",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken",
            "new-client-old-server request ignored degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-number-reused.ts
var field_number_reused_default = defineRule({
  id: "field-number-reused",
  title: "The number of a removed field was given to another one",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity }) => identity === "reused",
  effect: ({ writer, reader }) => readMisplaced({ writer, reader }),
  sentence: ({ old, new: next }) => `number ${old?.number} was ${old ? namedText(old) : ""} and is ${next ? namedText(next) : ""} now`,
  explanation: "What one version means as the old field, the other reads as the new one, if the types let it read anything at all.",
  remedy: "Reserve the number and the name of the old field, and give the new one a number that was never used.",
  examples: [
    {
      name: "name and type are both new",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 age = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { bool admin = 1; }',
      finds: [
        {
          rule: "field-number-reused",
          element: "M.age",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the old name is reserved",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string email = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string phone = 1; reserved "email"; }',
      finds: [
        {
          rule: "field-number-reused",
          element: "M.email",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server response altered broken",
            "new-client-old-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    },
    {
      name: "the types differ on the wire",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 age = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string mail = 1; }',
      finds: [
        {
          rule: "field-number-reused",
          element: "M.age",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/oneof-change.ts
function sharedMembers({ old, new: next, parents }) {
  return { old: members(old, parents.new), new: members(next, parents.old) };
}
function members(oneof, other2) {
  const there = new Set(other2.fields.map((field) => field.number));
  const numbers = (oneof?.fields ?? []).map((field) => field.number);
  return numbers.filter((number2) => there.has(number2)).sort((a, b) => a - b);
}
function readOneofPair(oneofs, parents) {
  const exclusive = readOneofs(parents.writer.fields, parents.reader.fields).filter(
    ({ readerOneof }) => readerOneof === oneofs.reader
  );
  const byNumber = new Map(parents.reader.fields.map((field) => [field.number, field]));
  const presence = parents.writer.fields.flatMap((writer) => {
    const reader = byNumber.get(writer.number);
    const moved = reader !== void 0 && isIn(writer, oneofs.writer) !== isIn(reader, oneofs.reader);
    return moved ? readField2(writer, reader).filter(({ aspect }) => aspect === "oneof") : [];
  });
  return [...exclusive, ...presence];
}
function isIn(field, oneof) {
  return oneof !== null && field.oneof === oneof;
}

// src/compat/rules/field-oneof-changed.ts
var field_oneof_changed_default = defineRule({
  id: "field-oneof-changed",
  title: "Fields moved into a oneof or out of one",
  on: "oneof",
  floor: "patch",
  points: "name",
  differs: (pair) => {
    const { old, new: next } = sharedMembers(pair);
    return old.join() !== next.join();
  },
  effect: ({ pair, orient }) => readOneofPair(orient(pair), orient(pair.parents)),
  sentence: (pair) => {
    const { old, new: next } = sharedMembers(pair);
    const name = (pair.new ?? pair.old)?.name;
    return `oneof ${name} holds the fields ${next.join(", ") || "none"} now, not ${old.join(", ") || "none"}`;
  },
  explanation: 'A writer that knows no oneof can set several of the fields; a reader with the oneof keeps only the last one. A field in a oneof also tells "set" from "not set".',
  remedy: "Leave existing fields where they are; a new oneof gets new fields.",
  examples: [
    {
      name: "two fields into a new oneof",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; int32 b = 2; } }',
      finds: [
        {
          rule: "field-oneof-changed",
          element: "M.k",
          consequences: [
            "old-client-new-server request dropped broken",
            "new-client-old-server response dropped broken",
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    },
    {
      name: "one field into a new oneof",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { oneof k { int32 a = 1; } }',
      finds: [
        {
          rule: "field-oneof-changed",
          element: "M.k",
          consequences: [
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-packing-changed.ts
var field_packing_changed_default = defineRule({
  id: "field-packing-changed",
  title: "A list is packed now, or no longer packed",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields?.old.repeated === true && fields.new.repeated && fields.old.packed !== fields.new.packed;
  },
  sentence: ({ old, new: next }) => `list ${old?.name} = ${old?.number} is ${next?.packed ? "packed" : "no longer packed"} now`,
  explanation: "Every parser reads both forms of a list of numbers.",
  remedy: "Nothing to do.",
  examples: [
    {
      name: "packed is switched off",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { repeated int32 n = 1 [packed = false]; }',
      finds: [{ rule: "field-packing-changed", element: "M.n" }]
    }
  ]
});

// src/compat/rules/field-presence-changed.ts
var field_presence_changed_default = defineRule({
  id: "field-presence-changed",
  title: "Set and not set are told apart now, or no longer",
  on: "field",
  floor: "patch",
  points: "label",
  differs: (pair) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.oneof !== null || fields.new.oneof !== null) return false;
    const presences = [fields.old.presence, fields.new.presence];
    return presences.includes("implicit") && presences.includes("explicit");
  },
  effect: (reading) => readAspects(reading, "presence"),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} ${next?.presence === "explicit" ? "tells" : "no longer tells"} "set" from "not set"`,
  explanation: "A writer with presence can set a field to its default; a reader without presence cannot tell that from a field that is not set.",
  remedy: 'Check that no code treats "set to the default" and "not set" differently while both versions are in use.',
  examples: [
    {
      name: "int32 becomes optional int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 n = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: "field-presence-changed",
          element: "M.n",
          consequences: [
            "old-client-new-server response presence degraded",
            "new-client-old-server request presence degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-removed.ts
var field_removed_default = defineRule({
  id: "field-removed",
  title: "A field was removed",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: ({ identity, old }) => identity === "removed" && old?.extension === false,
  effect: ({ writer, reader, pair, orient }) => {
    if (writer !== null) return readUnknown(writer, readerHasOneof(writer, orient(pair.parents).reader));
    return reader === null ? [] : readUnwritten(reader);
  },
  sentence: ({ old }) => `${old ? fieldText(old) : ""} was removed`,
  explanation: "What an old writer still sends is ignored by a new reader, and what an old reader waits for no longer comes: it sees the default. If the old reader requires the field, it refuses the message.",
  remedy: "Keep the field, deprecated, until no supported peer uses it; then remove it and reserve its number and name.",
  examples: [
    {
      name: "from a request and from an answer, reserved as it should be",
      before: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; bool fast = 2; } message P { int32 x = 1; bool fast = 2; }`,
      after: `syntax = "proto3"; service S { rpc A(Q) returns (P); }
message Q { int32 x = 1; reserved 2; reserved "fast"; } message P { int32 x = 1; reserved 2; reserved "fast"; }`,
      finds: [
        {
          rule: "field-removed",
          element: "Q.fast",
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ]
        },
        { rule: "field-removed", element: "P.fast", consequences: ["old-client-new-server response absent broken"] }
      ]
    },
    {
      name: "a required one",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; required int32 y = 2; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 x = 1; reserved 2; reserved "y"; }',
      finds: [
        {
          rule: "field-removed",
          element: "M.y",
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response rejected broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request rejected broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-renamed.ts
var field_renamed_default = defineRule({
  id: "field-renamed",
  title: "A field was renamed",
  on: "field",
  floor: "patch",
  points: "name",
  differs: ({ identity }) => identity === "renamed",
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is now called ${next?.name}`,
  explanation: "Names are not on the binary wire, so nobody is hurt there. JSON carries the name, and generated code is written with it.",
  remedy: "Check that only the name changed. If JSON counts, keep the old name with json_name.",
  examples: [
    {
      name: "pciAddr becomes pciPath",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciAddr = 6; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string pciPath = 6; }',
      finds: [{ rule: "field-renamed", element: "M.pciAddr" }]
    }
  ]
});

// src/compat/rules/field-renumbered.ts
var field_renumbered_default = defineRule({
  id: "field-renumbered",
  title: "A field changed its number",
  on: "field",
  floor: "patch",
  points: "number",
  differs: ({ identity }) => identity === "renumbered",
  effect: ({ writer, reader }) => writer === null || reader === null ? [] : [
    {
      effect: reader.presence === "required" ? "rejected" : "dropped",
      aspect: "type",
      when: null,
      trigger: null,
      beyondReader: false,
      runtimes: "all"
    }
  ],
  sentence: ({ old, new: next }) => `field ${old?.name} moved from number ${old?.number} to ${next?.number}`,
  explanation: "The number is all that is on the wire. Each version writes the value where the other does not look for it.",
  remedy: "Give the field its old number back.",
  examples: [
    {
      name: "from 1 to 5",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 1; int32 b = 2; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 a = 5; int32 b = 2; }',
      finds: [
        {
          rule: "field-renumbered",
          element: "M.a",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-type-changed.ts
var field_type_changed_default = defineRule({
  id: "field-type-changed",
  title: "A field has another type",
  on: "field",
  floor: "patch",
  points: "type",
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && typeDiffers(fields, context);
  },
  effect: (reading) => {
    const { writer, reader, context } = reading;
    if (writer === null || reader === null) return [];
    return [...readAspects(reading, "type"), ...readReplaced(writer.type, reader.type, useOf(reader), context)];
  },
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "What the reader makes of the bytes follows from the two types: the same number where the encodings agree and the value fits, another number where it does not, nothing where the wire types differ.",
  remedy: "Add a field of the new type under a new number, fill both for a while, and remove the old one in a major release.",
  examples: [
    {
      name: "int64 becomes int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int64 size = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 size = 1; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.size",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server request dropped broken",
            "new-client-old-server response altered broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "int32 becomes string",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 id = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { string id = 1; }',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.id",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    },
    {
      name: "bytes become string in a request",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message M { bytes name = 1; } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (E); } message M { string name = 1; } message E {}',
      finds: [
        {
          rule: "field-type-changed",
          element: "M.name",
          consequences: ["old-client-new-server request rejected broken"]
        }
      ]
    },
    {
      name: "a message gives way to an unrelated one",
      before: `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Disk disk = 1; Net net = 2; }
message Disk { string path = 1; int32 size = 2; } message Net { string name = 1; }`,
      after: `syntax = "proto3"; service S { rpc A(M) returns (E); } message E {} message M { Net disk = 1; Net net = 2; }
message Disk { string path = 1; int32 size = 2; } message Net { string name = 1; }`,
      finds: [
        {
          rule: "field-type-changed",
          element: "M.disk",
          consequences: [
            "old-client-new-server request ignored broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/field-utf8-changed.ts
var field_utf8_changed_default = defineRule({
  id: "field-utf8-changed",
  title: "Strings are checked for valid UTF-8 now, or no longer",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.utf8Checked === fields.new.utf8Checked) return false;
    return fields.old.type.kind === "scalar" && fields.old.type.scalar === "string" && !typeDiffers(fields, context);
  },
  effect: (reading) => readAspects(reading, "utf8"),
  sentence: ({ old, new: next }) => `string ${old?.name} = ${old?.number} ${next?.utf8Checked ? "must be valid UTF-8 now" : "is no longer checked for valid UTF-8"}`,
  explanation: "A reader that checks refuses the whole message when a string is not valid UTF-8. proto2 does not check, proto3 does.",
  remedy: "Make sure that every writer sends valid UTF-8, or use bytes.",
  examples: [
    {
      name: "features.utf8_validation",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1 [features.utf8_validation = NONE]; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { string s = 1; }',
      finds: [
        {
          rule: "field-utf8-changed",
          element: "M.s",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/map-key-changed.ts
var map_key_changed_default = defineRule({
  id: "map-key-changed",
  title: "The keys of a map have another type",
  on: "field",
  floor: "patch",
  points: "type",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.map === null || fields.new.map === null) return false;
    return valueDiffers(fields.old.map.key.type, fields.new.map.key.type, context);
  },
  effect: (reading) => readAspects(reading, "map-key"),
  sentence: ({ old, new: next }) => `map ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "An entry whose key cannot be read comes with the default key in most runtimes, or not at all; keys that do not fit fall together.",
  remedy: "Add a map with the new type under a new number and fill both for a while.",
  examples: [
    {
      name: "int64 keys become int32",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int64, string> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<int32, string> m = 1; }',
      finds: [
        {
          rule: "map-key-changed",
          element: "M.m",
          consequences: [
            "old-client-new-server request altered broken",
            "new-client-old-server response altered broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/map-value-changed.ts
var map_value_changed_default = defineRule({
  id: "map-value-changed",
  title: "The values of a map have another type",
  on: "field",
  floor: "patch",
  points: "type",
  differs: (pair, context) => {
    const fields = persisting(pair);
    if (fields === null || fields.old.map === null || fields.new.map === null) return false;
    return valueDiffers(fields.old.map.value.type, fields.new.map.value.type, context);
  },
  effect: (reading) => {
    const { writer, reader, context } = reading;
    if (!writer?.map || !reader?.map) return [];
    const inside = readReplaced(writer.map.value.type, reader.map.value.type, useOf(reader), context);
    return [...readAspects(reading, "map-value"), ...inside];
  },
  sentence: ({ old, new: next }) => `map ${old?.name} = ${old?.number} is ${next ? typeText(next) : ""} now, not ${old ? typeText(old) : ""}`,
  explanation: "An entry whose value cannot be read comes with the default value in most runtimes, or not at all; a value that does not fit becomes another one.",
  remedy: "Add a map with the new type under a new number and fill both for a while.",
  examples: [
    {
      name: "int32 values become strings",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, int32> m = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { map<string, string> m = 1; }',
      finds: [
        {
          rule: "map-value-changed",
          element: "M.m",
          consequences: [
            "old-client-new-server request altered broken",
            "old-client-new-server request dropped broken",
            "old-client-new-server response altered broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request altered broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response altered broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/message-encoding-changed.ts
var message_encoding_changed_default = defineRule({
  id: "message-encoding-changed",
  title: "A message is written between group tags now, or with its length",
  on: "field",
  floor: "patch",
  points: "declaration",
  differs: (pair, context) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.delimited !== fields.new.delimited && !typeDiffers(fields, context);
  },
  effect: (reading) => readAspects(reading, "encoding"),
  sentence: ({ old, new: next }) => `field ${old?.name} = ${old?.number} is ${next?.delimited ? "written between group tags" : "prefixed with its length"} now`,
  explanation: "The two forms have different wire types, so a reader of one does not see the other.",
  remedy: "Keep the encoding, or add a field with the new one under a new number.",
  examples: [
    {
      name: "features.message_encoding",
      before: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { N n = 1; } message N { int32 x = 1; }',
      after: 'edition = "2023"; service S { rpc A(M) returns (M); } message M { N n = 1 [features.message_encoding = DELIMITED]; } message N { int32 x = 1; }',
      finds: [
        {
          rule: "message-encoding-changed",
          element: "M.n",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/message-renamed.ts
var message_renamed_default = defineRule({
  id: "message-renamed",
  title: "A message was renamed or moved",
  on: "message",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }, { packages }) => old.fullName !== next.fullName && // A renamed package or enclosing message is one change, with all that is inside.
  !(old.name === next.name && (old.parent !== null || packages.get(old.file.package) === next.file.package)),
  sentence: ({ old, new: next }) => `message ${old.fullName} is now called ${next.fullName}`,
  explanation: "Type names are not on the wire, so nobody is hurt there. They are inside Any, in JSON of Any, and in generated code.",
  remedy: "Check that no peer packs it into an Any, and that code which uses the old name is changed with it.",
  examples: [
    {
      name: "moved to another package, which exists already",
      before: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { X x = 1; } message X { int32 y = 1; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(In) returns (t.Out); } message In { t.X x = 1; }',
        "t.proto": 'syntax = "proto3"; package t; message Out { int32 z = 1; } message X { int32 y = 1; }'
      },
      finds: [{ rule: "message-renamed", element: "a.X" }]
    }
  ]
});

// src/compat/rules/number-not-reserved.ts
var number_not_reserved_default = defineRule({
  id: "number-not-reserved",
  title: "The number or name of a removed field is free for others",
  on: "field",
  floor: "none",
  points: "declaration",
  differs: ({ identity, old, parents }) => identity === "removed" && old?.extension === false && !(reservesNumber(parents.new, old.number) && parents.new.reservedNames.has(old.name)),
  sentence: ({ old, parents }) => {
    const number2 = old !== null && !reservesNumber(parents.new, old.number) ? [`number ${old.number}`] : [];
    const name = old !== null && !parents.new.reservedNames.has(old.name) ? [`name ${old.name}`] : [];
    return `the ${[...number2, ...name].join(" and the ")} of a removed field can be used again`;
  },
  explanation: "A later field with the same number would be read as the removed one by every peer that still knows it, without an error.",
  remedy: 'Reserve both: reserved NUMBER; reserved "NAME";',
  examples: [
    {
      name: "removed without a trace",
      before: 'syntax = "proto3"; message M { int32 x = 1; int32 y = 2; } service S { rpc A(M) returns (M); }',
      after: 'syntax = "proto3"; message M { int32 x = 1; } service S { rpc A(M) returns (M); }',
      finds: [
        {
          rule: "field-removed",
          element: "M.y",
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request absent degraded"
          ]
        },
        { rule: "number-not-reserved", element: "M.y" }
      ]
    }
  ]
});

// src/compat/rules/package-changed.ts
var package_changed_default = defineRule({
  id: "package-changed",
  title: "A package was renamed",
  on: "package",
  floor: "patch",
  points: "package",
  differs: () => true,
  call: ({ pair }) => pair.services.length === 0 ? [] : [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }],
  sentence: ({ old, new: next, services }) => `package ${old.package || "(none)"} is now called ${next.package || "(none)"}${services.length === 0 ? "" : `, and ${services.length === 1 ? "its service" : `its ${services.length} services`} with it`}`,
  explanation: "The package is part of the path of every call, so no call between the two versions arrives. Messages are not named on the wire: they only keep their old names inside Any, in JSON of Any, and in generated code.",
  remedy: "Serve the old package beside the new one until no supported client uses it.",
  examples: [
    {
      name: "with a service",
      before: 'syntax = "proto3"; package agent.v1; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; package agent.v2; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "package-changed",
          element: "agent.v1",
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        }
      ]
    },
    {
      name: "of messages only, used from elsewhere",
      before: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(types.M) returns (types.M); }',
        "t.proto": 'syntax = "proto3"; package types; message M { int32 x = 1; }'
      },
      after: {
        "a.proto": 'syntax = "proto3"; package a; import "t.proto"; service S { rpc A(kinds.M) returns (kinds.M); }',
        "t.proto": 'syntax = "proto3"; package kinds; message M { int32 x = 1; }'
      },
      finds: [{ rule: "package-changed", element: "types" }]
    }
  ]
});

// src/compat/rules/required-added.ts
var required_added_default = defineRule({
  id: "required-added",
  title: "A field is required now",
  on: "field",
  floor: "patch",
  points: "label",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.presence !== "required" && fields.new.presence === "required";
  },
  effect: (reading) => readAspects(reading, "required"),
  sentence: ({ old }) => `field ${old?.name} = ${old?.number} is required now`,
  explanation: "A reader refuses a message in which a required field is not set, and an old writer may leave it out. Go, Java, C++ and protobufjs refuse; Python and protobuf-es accept when reading.",
  remedy: "Keep it optional and check it in the code that needs it.",
  examples: [
    {
      name: "optional becomes required",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 n = 1; }',
      finds: [
        {
          rule: "required-added",
          element: "M.n",
          consequences: [
            "old-client-new-server request rejected broken",
            "new-client-old-server response rejected broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/required-removed.ts
var required_removed_default = defineRule({
  id: "required-removed",
  title: "A field is no longer required",
  on: "field",
  floor: "patch",
  points: "label",
  differs: (pair) => {
    const fields = persisting(pair);
    return fields !== null && fields.old.presence === "required" && fields.new.presence !== "required";
  },
  effect: (reading) => readAspects(reading, "required"),
  sentence: ({ old }) => `field ${old?.name} = ${old?.number} is no longer required`,
  explanation: "A new writer may leave the field out, and an old reader then refuses the message. Go, Java, C++ and protobufjs refuse; Python and protobuf-es accept when reading.",
  remedy: "Let new writers always set it until no supported peer requires it.",
  examples: [
    {
      name: "required becomes optional",
      before: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { required int32 n = 1; }',
      after: 'syntax = "proto2"; service S { rpc A(M) returns (M); } message M { optional int32 n = 1; }',
      finds: [
        {
          rule: "required-removed",
          element: "M.n",
          consequences: [
            "old-client-new-server response rejected broken",
            "new-client-old-server request rejected broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/reserved-removed.ts
var reserved_removed_default = defineRule({
  id: "reserved-removed",
  title: "Numbers or names of a message are no longer reserved",
  on: "message",
  floor: "none",
  points: "name",
  differs: ({ old, new: next }) => noLongerReserved(old, next).length > 0,
  sentence: ({ old, new: next }) => `message ${old.name} no longer reserves ${noLongerReserved(old, next).join(", ")}`,
  explanation: "They were reserved because something older used them. Peers and stored data of that age would misread a new field there.",
  remedy: "Put the reservation back, unless you know that nothing of that age is left.",
  examples: [
    {
      name: "a range is cut short",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; reserved 4 to 6; reserved "old"; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; reserved 5; }',
      finds: [{ rule: "reserved-removed", element: "M" }]
    }
  ]
});

// src/compat/rules/rpc-added.ts
var rpc_added_default = defineRule({
  id: "rpc-added",
  title: "A method was added",
  on: "method",
  floor: "minor",
  points: "declaration",
  differs: ({ old, services }) => old === null && services.old !== null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  sentence: ({ new: method }) => `rpc ${method?.name}${method ? signatureText(method) : ""} is new`,
  explanation: "Old clients never call it. A new client that calls it on an old server gets an error for the whole call.",
  remedy: "Let new clients find out whether the server has the method before they call it, or handle the error and fall back.",
  examples: [
    {
      name: "PauseContainer is added",
      before: 'syntax = "proto3"; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }',
      after: `syntax = "proto3"; message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc Pause(Pausing) returns (Id); }
message Pausing { string id = 1; }`,
      finds: [
        { rule: "rpc-added", element: "Agent.Pause", consequences: ["new-client-old-server - unimplemented broken"] }
      ]
    }
  ]
});

// src/compat/rules/rpc-removed.ts
var rpc_removed_default = defineRule({
  id: "rpc-removed",
  title: "A method was removed",
  on: "method",
  floor: "patch",
  points: "declaration",
  differs: ({ new: method, services }) => method === null && services.new !== null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  sentence: ({ old }) => `rpc ${old?.name} was removed`,
  explanation: "An old client that still calls it gets an error for the whole call.",
  remedy: "Keep the method, deprecated, until no supported client calls it; then remove it in a major release.",
  examples: [
    {
      name: "AddInterface is removed, its messages with it",
      before: `syntax = "proto3"; package grpc; message Id { string id = 1; }
service Agent { rpc Start(Id) returns (Id); rpc AddInterface(AddInterfaceRequest) returns (Id); }
message AddInterfaceRequest { string name = 1; }`,
      after: 'syntax = "proto3"; package grpc; service Agent { rpc Start(Id) returns (Id); } message Id { string id = 1; }',
      finds: [
        {
          rule: "rpc-removed",
          element: "grpc.Agent.AddInterface",
          consequences: ["old-client-new-server - unimplemented broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/rpc-renamed.ts
var rpc_renamed_default = defineRule({
  id: "rpc-renamed",
  title: "A method was renamed",
  on: "method",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }) => old !== null && next !== null && old.name !== next.name,
  call: () => [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }],
  sentence: ({ old, new: next }) => `rpc ${old?.name} is now called ${next?.name}`,
  explanation: "The name is part of the path of the call, so neither version finds the other’s method.",
  remedy: "Serve both names until no supported client calls the old one.",
  examples: [
    {
      name: "the types say that only the name changed",
      before: 'syntax = "proto3"; service Agent { rpc Stop(Id) returns (Id); } message Id { string id = 1; }',
      after: 'syntax = "proto3"; service Agent { rpc Halt(Id) returns (Id); } message Id { string id = 1; }',
      finds: [
        {
          rule: "rpc-renamed",
          element: "Agent.Stop",
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        }
      ]
    },
    {
      name: "the walk goes on behind the new name",
      before: 'syntax = "proto3"; service Agent { rpc Stop(Id) returns (Id); } message Id { string id = 1; }',
      after: 'syntax = "proto3"; service Agent { rpc Halt(Id) returns (Id); } message Id { string id = 1; bool force = 2; }',
      finds: [
        {
          rule: "rpc-renamed",
          element: "Agent.Stop",
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        },
        { rule: "field-added", element: "Id.force", consequences: ["new-client-old-server request ignored degraded"] }
      ]
    }
  ]
});

// src/compat/rules/rpc-request-type-changed.ts
var use = { cardinality: "singular", required: false, oneof: false };
var rpc_request_type_changed_default = defineRule({
  id: "rpc-request-type-changed",
  title: "A method has another request message",
  on: "method",
  floor: "patch",
  points: "type",
  flow: "request",
  differs: ({ old, new: next }, context) => old !== null && next !== null && replaced(old.input, next.input, context),
  effect: ({ writer, reader, context }) => writer !== null && reader !== null ? readReplaced(writer.input, reader.input, use, context) : [],
  sentence: ({ old, new: next }) => `the request is ${next ? valueText(next.input) : ""} now, not ${old ? valueText(old.input) : ""}`,
  explanation: "Type names are not on the wire, so only what differs inside the two messages hurts. Both messages live on, so this is another message and not a renamed one.",
  remedy: "Change the fields of the message in place, or add a method with the new request.",
  examples: [
    {
      name: "Empty becomes a message with a field: an addition",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(R) returns (E); } message E {} message R { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-request-type-changed",
          element: "S.A",
          consequences: ["new-client-old-server request ignored degraded"]
        }
      ]
    }
  ]
});

// src/compat/rules/rpc-response-type-changed.ts
var use2 = { cardinality: "singular", required: false, oneof: false };
var rpc_response_type_changed_default = defineRule({
  id: "rpc-response-type-changed",
  title: "A method has another response message",
  on: "method",
  floor: "patch",
  points: "type",
  flow: "response",
  differs: ({ old, new: next }, context) => old !== null && next !== null && replaced(old.output, next.output, context),
  effect: ({ writer, reader, context }) => writer !== null && reader !== null ? readReplaced(writer.output, reader.output, use2, context) : [],
  sentence: ({ old, new: next }) => `the response is ${next ? valueText(next.output) : ""} now, not ${old ? valueText(old.output) : ""}`,
  explanation: "Type names are not on the wire, so only what differs inside the two messages hurts. Both messages live on, so this is another message and not a renamed one.",
  remedy: "Change the fields of the message in place, or add a method with the new response.",
  examples: [
    {
      name: "Empty becomes a message with a field: an addition",
      before: 'syntax = "proto3"; service S { rpc A(E) returns (E); } message E {}',
      after: 'syntax = "proto3"; service S { rpc A(E) returns (R); } message E {} message R { int32 x = 1; }',
      finds: [{ rule: "rpc-response-type-changed", element: "S.A" }]
    }
  ]
});

// src/compat/rules/rpc-streaming-changed.ts
function streamingOutcomes(client, server) {
  const outcomes = [];
  if (client.clientStreaming && !server.clientStreaming) {
    const when = "the client sends no message or more than one";
    outcomes.push({ effect: "rejected", flow: "request", when, runtimes: "all" });
  }
  if (!client.serverStreaming && server.serverStreaming) {
    outcomes.push({
      effect: "hangs",
      flow: "response",
      when: "the server sends two messages or more",
      runtimes: "all"
    });
    outcomes.push({ effect: "rejected", flow: "response", when: "the server sends no message", runtimes: ["js"] });
  }
  return outcomes;
}
var rpc_streaming_changed_default = defineRule({
  id: "rpc-streaming-changed",
  title: "A method streams where it did not, or no longer streams",
  on: "method",
  floor: "patch",
  points: "declaration",
  differs: ({ old, new: next }) => old !== null && next !== null && (old.clientStreaming !== next.clientStreaming || old.serverStreaming !== next.serverStreaming),
  call: ({ client, server }) => client !== null && server !== null ? streamingOutcomes(client, server) : [],
  sentence: ({ old, new: next }) => `rpc ${old?.name} is ${next ? signatureText(next) : ""} now, not ${old ? signatureText(old) : ""}`,
  explanation: "Whether a side streams is not on the wire. The call works as long as exactly one message goes each way; a reader of one message that gets several waits until its deadline.",
  remedy: "Add a method with the new streaming and keep the old one.",
  examples: [
    {
      name: "the server streams now",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (stream M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-streaming-changed",
          element: "S.A",
          consequences: [
            "old-client-new-server response hangs broken",
            "old-client-new-server response rejected broken"
          ]
        }
      ]
    },
    {
      name: "the client streams now",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(stream M) returns (M); } message M { int32 x = 1; }',
      finds: [
        {
          rule: "rpc-streaming-changed",
          element: "S.A",
          consequences: ["new-client-old-server request rejected broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/service-added.ts
var service_added_default = defineRule({
  id: "service-added",
  title: "A service was added",
  on: "service",
  floor: "minor",
  points: "name",
  differs: ({ old }) => old === null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  sentence: ({ new: service }) => `service ${service?.name} is new, with ${methodsText(service)}`,
  explanation: "Old clients never call it. Every call of a new client to an old server fails.",
  remedy: "Let new clients find out whether the server has the service before they use it.",
  examples: [
    {
      name: "a second service",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }
service T { rpc Z(M) returns (M); }`,
      finds: [{ rule: "service-added", element: "T", consequences: ["new-client-old-server - unimplemented broken"] }]
    }
  ]
});

// src/compat/rules/service-removed.ts
var service_removed_default = defineRule({
  id: "service-removed",
  title: "A service was removed",
  on: "service",
  floor: "patch",
  points: "name",
  differs: ({ new: service }) => service === null,
  call: ({ client, server }) => client !== null && server === null ? [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }] : [],
  sentence: ({ old }) => `service ${old?.name} was removed, with ${methodsText(old)}`,
  explanation: "Every call of an old client to it fails.",
  remedy: "Keep the service, deprecated, until no supported client calls it; then remove it in a major release.",
  examples: [
    {
      name: "one of two services",
      before: `syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }
service T { rpc Z(M) returns (M); }`,
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      finds: [
        { rule: "service-removed", element: "T", consequences: ["old-client-new-server - unimplemented broken"] }
      ]
    }
  ]
});

// src/compat/rules/service-renamed.ts
var service_renamed_default = defineRule({
  id: "service-renamed",
  title: "A service was renamed or moved",
  on: "service",
  floor: "patch",
  points: "name",
  differs: ({ old, new: next }, { packages }) => old !== null && next !== null && old.fullName !== next.fullName && // A renamed package is one change, with all its services.
  !(packages.get(old.file.package) === next.file.package && old.name === next.name),
  call: () => [{ effect: "unimplemented", flow: null, when: null, runtimes: "all" }],
  sentence: ({ old, new: next }) => `service ${old?.fullName} is now called ${next?.fullName}`,
  explanation: "The full name of the service is part of the path of every call, so no call between the two versions arrives. What changed behind the new name is judged as if the calls arrived.",
  remedy: "Serve both names until no supported client calls the old one.",
  examples: [
    {
      name: "renamed, and a field changed behind it",
      before: 'syntax = "proto3"; service Agent { rpc A(M) returns (M); rpc B(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service GuestAgent { rpc A(M) returns (M); rpc B(M) returns (M); } message M { string x = 1; }',
      finds: [
        {
          rule: "service-renamed",
          element: "Agent",
          consequences: [
            "old-client-new-server - unimplemented broken",
            "new-client-old-server - unimplemented broken"
          ]
        },
        {
          rule: "field-type-changed",
          element: "M.x",
          consequences: [
            "old-client-new-server request dropped broken",
            "old-client-new-server response dropped broken",
            "new-client-old-server request dropped broken",
            "new-client-old-server response dropped broken"
          ]
        }
      ]
    }
  ]
});

// src/compat/rules/type-added.ts
var type_added_default = defineRule({
  id: "type-added",
  title: "A message or enum was added",
  on: "type",
  floor: "minor",
  points: "name",
  differs: ({ old }) => old === null,
  effect: readAloneType,
  sentence: ({ new: type, role }) => `${type ? declarationText(type) : ""} is new${role === "unused" ? ", and no method uses it" : ""}`,
  explanation: "Where messages are sent without a method, an old peer cannot read the new one. A type that no method reaches hurts nobody.",
  remedy: "Send it only to peers that know it.",
  examples: [
    {
      name: "in a surface without services",
      before: 'syntax = "proto3"; message M { int32 x = 1; }',
      after: 'syntax = "proto3"; message M { int32 x = 1; } message N { int32 x = 1; }',
      finds: [{ rule: "type-added", element: "N", consequences: ["new-client-old-server request ignored degraded"] }]
    },
    {
      name: "that no method uses",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message N { int32 x = 1; }',
      finds: [{ rule: "type-added", element: "N" }]
    }
  ]
});

// src/compat/rules/type-removed.ts
var type_removed_default = defineRule({
  id: "type-removed",
  title: "A message or enum was removed",
  on: "type",
  floor: "patch",
  points: "name",
  differs: ({ new: type }) => type === null,
  effect: readAloneType,
  sentence: ({ old, role }) => `${old ? declarationText(old) : ""} was removed${role === "unused" ? "; no method used it" : ""}`,
  explanation: "Where messages are sent or stored without a method, nobody reads the old one any more, and who waits for it gets nothing.",
  remedy: "Keep the type until no supported peer sends or stores it.",
  examples: [
    {
      name: "in a surface without services",
      before: 'syntax = "proto3"; message M { int32 x = 1; } message N { int32 x = 1; }',
      after: 'syntax = "proto3"; message M { int32 x = 1; }',
      finds: [
        {
          rule: "type-removed",
          element: "N",
          consequences: [
            "old-client-new-server request ignored broken",
            "old-client-new-server response absent broken",
            "new-client-old-server request absent degraded"
          ]
        }
      ]
    },
    {
      name: "that was stored",
      before: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; } message State { int32 x = 1; }',
      after: 'syntax = "proto3"; service S { rpc A(M) returns (M); } message M { int32 x = 1; }',
      stored: ["State"],
      finds: [
        {
          rule: "type-removed",
          element: "State",
          consequences: ["old-data-new-reader stored ignored broken", "new-data-old-reader stored absent broken"]
        }
      ]
    }
  ]
});

// src/compat/rules/value-not-reserved.ts
var value_not_reserved_default = defineRule({
  id: "value-not-reserved",
  title: "The number or name of a removed enum value is free for others",
  on: "enum-value",
  floor: "none",
  points: "declaration",
  differs: ({ identity, old, parents }) => identity === "removed" && !old.every((value) => reservesNumber(parents.new, value.number) && parents.new.reservedNames.has(value.name)),
  sentence: ({ old, parents }) => `${old[0]?.name} = ${old[0]?.number} is not reserved in enum ${parents.old.name}`,
  explanation: "A later value with the same number would be read as the removed one by every peer that still knows it, without an error.",
  remedy: 'Reserve both: reserved NUMBER; reserved "NAME";',
  examples: [
    {
      name: "removed without a trace",
      before: 'syntax = "proto3"; message M { E e = 1; } enum E { A = 0; B = 1; } service S { rpc X(M) returns (M); }',
      after: 'syntax = "proto3"; message M { E e = 1; } enum E { A = 0; } service S { rpc X(M) returns (M); }',
      finds: [
        {
          rule: "enum-value-removed",
          element: "E.B",
          consequences: [
            "old-client-new-server request unnamed broken",
            "new-client-old-server response unnamed broken"
          ]
        },
        { rule: "value-not-reserved", element: "E.B" }
      ]
    }
  ]
});

// src/compat/rules/index.ts
var RULES = [
  comment_changed_default,
  enum_closed_default,
  enum_opened_default,
  enum_renamed_default,
  enum_reserved_removed_default,
  enum_value_added_default,
  enum_value_moved_default,
  enum_value_removed_default,
  enum_value_renamed_default,
  extension_added_default,
  extension_removed_default,
  field_added_default,
  field_cardinality_changed_default,
  field_default_changed_default,
  field_moved_default,
  field_number_reused_default,
  field_oneof_changed_default,
  field_packing_changed_default,
  field_presence_changed_default,
  field_removed_default,
  field_renamed_default,
  field_renumbered_default,
  field_type_changed_default,
  field_utf8_changed_default,
  map_key_changed_default,
  map_value_changed_default,
  message_encoding_changed_default,
  message_renamed_default,
  number_not_reserved_default,
  package_changed_default,
  required_added_default,
  required_removed_default,
  reserved_removed_default,
  rpc_added_default,
  rpc_removed_default,
  rpc_renamed_default,
  rpc_request_type_changed_default,
  rpc_response_type_changed_default,
  rpc_streaming_changed_default,
  service_added_default,
  service_removed_default,
  service_renamed_default,
  type_added_default,
  type_removed_default,
  value_not_reserved_default
];

// src/gate/surface.ts
init_version();

// src/release/acceptance.ts
init_version();
function acceptancesFor(entries, fingerprints, version2) {
  const known3 = new Set(fingerprints);
  const accepted2 = /* @__PURE__ */ new Map();
  const stale = [];
  for (const entry of entries) {
    const { fingerprint: fingerprint2, until } = entry;
    if (until !== null && version2 !== null && compareVersions(version2, until) >= 0) {
      const message = `The acceptance of ${fingerprint2} ended with ${until.text}. Remove it; if the break is still there, accept it anew or bump.`;
      stale.push({ entry, why: "expired", message });
    } else if (known3.has(fingerprint2)) accepted2.set(fingerprint2, entry);
    else {
      const message = `No finding has the accepted fingerprint ${fingerprint2} any more. Remove the entry.`;
      stale.push({ entry, why: "no-finding", message });
    }
  }
  return { accepted: accepted2, stale };
}
function acceptedCost(required2) {
  return required2 === "never" ? "major" : required2;
}

// src/gate/decide.ts
init_bump();

// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view2, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view2.setUint32(byteOffset, isLE ? l : h, isLE);
  view2.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore
  typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex = "";
  for (let i = 0; i < bytes.length; i++) {
    hex += hexes[bytes[i]];
  }
  return hex;
}
function utf8ToBytes(str) {
  if (typeof str !== "string")
    throw new TypeError("string expected");
  const encoded = new TextEncoder().encode(str);
  try {
    return new Uint8Array(encoded);
  } finally {
    clean(encoded);
  }
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view: view2, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view2, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view: view2, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view2, 0);
      buffer.fill(0);
    }
    setU64FromNum(view2, blockLen - 8, this.length * 8, isLE);
    this.process(view2, 0);
    this.roundClean();
    const oview = out === buffer ? view2 : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);

// node_modules/@noble/hashes/sha2.js
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view2, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      SHA256_W[i] = view2.getUint32(offset, false);
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// src/release/fingerprint.ts
var DIGITS = 12;
function fingerprint(parts) {
  const { rule, element, number: number2, oldShape, newShape } = parts;
  const effects = parts.effects.map(
    ({ skew, contract, flow, effect }) => JSON.stringify([skew, contract, flow, effect])
  );
  const head = JSON.stringify([rule, element, number2, oldShape, newShape]).slice(0, -1);
  const text2 = `${head},[${[...new Set(effects)].sort().join(",")}]]`;
  return bytesToHex(sha256(utf8ToBytes(text2))).slice(0, DIGITS);
}

// src/gate/decide.ts
init_promise();
function decide(input) {
  const { policy } = input;
  const findings = input.findings.map((finding2) => seenBy(finding2, policy));
  const fingerprints = findings.map(fingerprintOf);
  const before = input.before === null ? null : new Set(input.before.map((finding2) => fingerprintOf(seenBy(finding2, policy))));
  const { accepted: accepted2, stale } = acceptancesFor(policy.accept, fingerprints, input.headVersion ?? input.baseline.version);
  const reported = findings.map((finding2, i) => {
    const print = fingerprints[i] ?? "";
    const introduced = before === null || !before.has(print);
    return report(finding2, { print, introduced, acceptance: accepted2.get(print) ?? null, input });
  });
  const counted = reported.filter(isFinding).sort(worstFirst);
  const notes = reported.filter((finding2) => !isFinding(finding2));
  const required2 = highest(reported.filter(({ introduced }) => introduced).map(({ requires }) => requires));
  return { findings: counted, notes, required: required2, skews: summarise(counted, policy), stale };
}
function requiredPerPreset(findings, policy) {
  const seen = findings.map((finding2) => seenBy(finding2, policy));
  const under2 = (preset) => {
    const promise2 = promiseOf(preset);
    return highest(seen.map((finding2) => costOf(finding2, countedIn(finding2, policy), { promise: promise2 })));
  };
  return {
    none: under2("none"),
    backward: under2("backward"),
    forward: under2("forward"),
    full: under2("full"),
    "full-strict": under2("full-strict"),
    live: under2("live")
  };
}
function countedIn({ consequences }, { contracts }) {
  return consequences.filter(({ contract }) => contracts.includes(contract));
}
function seenBy(finding2, { runtimes }) {
  if (runtimes === null) return finding2;
  const happens = (consequence) => consequence.runtimes === "all" || consequence.runtimes.some((runtime) => runtimes.includes(runtime));
  return { ...finding2, effects: finding2.effects.filter(happens), consequences: finding2.consequences.filter(happens) };
}
function fingerprintOf({ rule, key, shapes, effects }) {
  const { old: oldShape, new: newShape } = shapes;
  return fingerprint({ rule: rule.id, element: key, number: null, oldShape, newShape, effects });
}
function report(finding2, { print, introduced, acceptance, input }) {
  const { policy, baseline, declared: declared2 } = input;
  const counted = countedIn(finding2, policy);
  const severity = counted.map((consequence) => consequence.severity).reduce(worse, "safe");
  const cost = costOf(finding2, counted, policy);
  const requires = zeroMajor(acceptance === null ? cost : acceptedCost(cost), baseline.version ?? input.headVersion, policy.zeroMajor);
  const tooMuch = declared2 === null ? failsWithoutVersion(severity, cost) : !enough(declared2, requires);
  return {
    finding: finding2,
    fingerprint: print,
    severity,
    requires,
    blocking: introduced && acceptance === null && tooMuch,
    introduced,
    accepted: acceptance === null ? null : { reason: acceptance.reason, until: acceptance.until?.text ?? null },
    since: [baseline.version?.text ?? baseline.ref]
  };
}
function costOf(finding2, counted, { promise: promise2 }) {
  const harm = highest(counted.map(({ skew, severity }) => requiredFor(promise2, skew, severity)));
  const floor = finding2.adds ? NEW_SURFACE : finding2.rule.floor === "none" ? "none" : OTHER_CHANGE;
  return higher(harm, floor);
}
function isFinding({ finding: finding2, severity }) {
  return severity !== "safe" || finding2.adds;
}
function worstFirst(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || compareBumps(b.requires, a.requires);
}
function summarise(findings, policy) {
  const skews = ["old-client-new-server", "new-client-old-server"];
  if (policy.stored) skews.push("old-data-new-reader", "new-data-old-reader");
  if (policy.contracts.includes("source")) skews.push("old-user-new-code");
  const open2 = findings.filter(({ accepted: accepted2 }) => accepted2 === null);
  return skews.map((skew) => {
    const worst2 = open2.map(
      ({ finding: finding2 }) => finding2.consequences.filter((consequence) => consequence.skew === skew && policy.contracts.includes(consequence.contract)).map(({ severity }) => severity).reduce(worse, "safe")
    );
    const count2 = (severity) => worst2.filter((found) => found === severity).length;
    return { skew, severity: worst2.reduce(worse, "safe"), broken: count2("broken"), degraded: count2("degraded") };
  });
}

// src/config/vendored.ts
var FAMILIES = [
  ["google", "google"],
  ["gogoproto", "gogoproto"],
  ["kubernetes", "k8s"],
  ["containerd", "containerd", "io.containerd", "runtimeoptions", "cri.runtimeoptions"],
  ["cri", "runtime.v1*"],
  ["csi", "csi"],
  // grpc alone is a package that projects give to services of their own.
  [
    "grpc",
    "grpc.health",
    "grpc.reflection",
    "grpc.channelz",
    "grpc.lb",
    "grpc.lookup",
    "grpc.gateway.protoc_gen_openapiv2"
  ],
  ["envoy", "envoy"],
  ["xds", "xds", "udpa"],
  ["cncf", "cncf"],
  ["protoc-gen-validate", "validate"],
  ["protovalidate", "buf.validate"],
  ["opencensus", "opencensus"],
  ["opentelemetry", "opentelemetry"],
  ["prometheus", "io.prometheus.client"]
];
function splitVendored(files) {
  const families = new Map(FAMILIES.map(([family2]) => [family2, []]));
  for (const file of files) families.get(familyOf(file.package) ?? "")?.push(file);
  const foreign = [...families].filter(([, members3]) => members3.length > 0 && members3.length <= files.length / 2);
  const away = new Set(foreign.flatMap(([, members3]) => members3));
  if (away.size === files.length) return { own: files, vendored: [] };
  return {
    own: files.filter((file) => !away.has(file)),
    vendored: foreign.map(([family2, members3]) => ({ family: family2, paths: members3.map(({ path }) => path) }))
  };
}
function familyOf(name) {
  const found = FAMILIES.find(([, ...packages]) => packages.some((prefix) => begins(name, prefix)));
  return found?.[0] ?? null;
}
function begins(name, prefix) {
  if (prefix.endsWith("*")) return name.startsWith(prefix.slice(0, -1));
  return name === prefix || name.startsWith(`${prefix}.`);
}

// src/schema/imports.ts
init_paths();

// src/schema/chars.ts
var OTHER2 = 0;
var BLANK = 1;
var DIGIT = 2;
var LETTER = 3;
var table = buildTable();
function classOf(code) {
  return code < 128 ? table[code] ?? OTHER2 : OTHER2;
}
function buildTable() {
  const classes = new Uint8Array(128);
  for (const blank of " 	\n\r\v\f") classes[blank.charCodeAt(0)] = BLANK;
  for (let code = 48; code <= 57; code++) classes[code] = DIGIT;
  for (let code = 65; code <= 90; code++) {
    classes[code] = LETTER;
    classes[code + 32] = LETTER;
  }
  classes[95] = LETTER;
  return classes;
}

// src/schema/token.ts
var END = 0;
var WORD = 1;
var INT = 2;
var FLOAT = 3;
var STRING = 4;
function report2(lexer, message, start, end) {
  if (lexer.halted) return;
  lexer.problems.push({ message, range: { start, end } });
  if (lexer.problems.length >= lexer.problemLimit) lexer.halted = true;
}
function halt(lexer, what) {
  report2(lexer, `${what}, which is the limit; the rest is not read. Split it up.`, lexer.start, lexer.end);
  lexer.halted = true;
}
function fault(lexer, message, start, end, resume = end) {
  report2(lexer, message, start, end);
  lexer.faultEnd = resume;
}

// src/schema/lex-literals.ts
var LINE_FEED = 10;
var DOT = 46;
var BACKSLASH = 92;
var NUMBER = /0[xX][0-9a-fA-F]*|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]*)?/y;
var FAULTY_NUMBER = /^0[xX]$|^0[0-9]*[89][0-9]*$|^[^xX]*[eE][+-]?$/;
var NUMBER_TAIL = /[0-9a-zA-Z_.]+/y;
function readNumber(lexer, start) {
  const { text: text2 } = lexer;
  let end = start;
  while (classOf(text2.charCodeAt(end)) === DIGIT) end++;
  lexer.kind = INT;
  lexer.end = end;
  const next = text2.charCodeAt(end);
  if (next !== DOT && classOf(next) !== LETTER && text2.charCodeAt(start) !== 48) return;
  readUnusualNumber(lexer, start);
}
function readUnusualNumber(lexer, start) {
  const { text: text2 } = lexer;
  NUMBER.lastIndex = start;
  const number2 = NUMBER.exec(text2)?.[0] ?? "";
  NUMBER_TAIL.lastIndex = start + number2.length;
  const tail = NUMBER_TAIL.exec(text2)?.[0] ?? "";
  lexer.kind = /^0[xX]/.test(number2) || !/[.eE]/.test(number2) ? INT : FLOAT;
  lexer.end = start + number2.length + tail.length;
  if (tail !== "" || FAULTY_NUMBER.test(number2)) {
    const written = text2.slice(start, Math.min(lexer.end, start + 40));
    const what = "is neither a number (10, 012, 0xA, 1.5, 1e3) nor a name (which does not begin with a digit)";
    fault(lexer, `\`${written}\` ${what}. Correct it.`, start, lexer.end);
  }
}
function readString(lexer, start, quote) {
  const { text: text2 } = lexer;
  lexer.kind = STRING;
  for (let at3 = start + 1; at3 < text2.length; at3++) {
    const code = text2.charCodeAt(at3);
    if (code === quote) {
      lexer.end = at3 + 1;
      return;
    }
    if (code === LINE_FEED) {
      unterminated(lexer, start, at3);
      return;
    }
    if (code === BACKSLASH) at3 += text2.startsWith("\r\n", at3 + 1) ? 2 : 1;
    else if (code === 0) fault(lexer, "a NUL character is not allowed in a string. Write `\\0`.", at3, at3 + 1);
  }
  unterminated(lexer, start, text2.length);
}
function unterminated(lexer, start, end) {
  lexer.end = end;
  const quote = lexer.text[start] ?? '"';
  fault(lexer, `this string does not end on its line. Close it with \`${quote}\`.`, start, start + 1, end);
}

// src/schema/lexer.ts
var STAR = 42;
var DOT2 = 46;
var SLASH = 47;
var BYTE_ORDER_MARK = 65279;
function textStart(text2) {
  return text2.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}
function advance(lexer) {
  lexer.previousEnd = lexer.end;
  lexer.commented = false;
  const { text: text2 } = lexer;
  const start = skipBlanks2(lexer, lexer.end);
  lexer.start = start;
  lexer.tokens++;
  if (lexer.tokens > lexer.tokenLimit) halt(lexer, `the file has more than ${lexer.tokenLimit} words and marks`);
  if (start >= text2.length || lexer.halted) {
    lexer.kind = END;
    lexer.end = start;
    return;
  }
  const code = text2.charCodeAt(start);
  const kind = classOf(code);
  if (kind === LETTER) readWord(lexer, start);
  else if (kind === DIGIT) readNumber(lexer, start);
  else if (code === 34 || code === 39) readString(lexer, start, code);
  else if (code === DOT2 && classOf(text2.charCodeAt(start + 1)) === DIGIT) readNumber(lexer, start);
  else if (code > 126) readWord(lexer, start);
  else {
    lexer.kind = code;
    lexer.end = start + 1;
  }
}
function skipBlanks2(lexer, from) {
  const { text: text2 } = lexer;
  let at3 = from;
  while (at3 < text2.length) {
    const code = text2.charCodeAt(at3);
    if (classOf(code) === BLANK) at3++;
    else if (code === SLASH && text2.charCodeAt(at3 + 1) === SLASH) at3 = skipLineComment(lexer, at3);
    else if (code === SLASH && text2.charCodeAt(at3 + 1) === STAR) at3 = skipBlockComment(lexer, at3);
    else if (code < 32 || code === 127) at3 = skipControls(lexer, at3);
    else break;
  }
  return at3;
}
function skipLineComment(lexer, at3) {
  lexer.commented = true;
  const end = lexer.text.indexOf("\n", at3 + 2);
  return end < 0 ? lexer.text.length : end + 1;
}
function skipBlockComment(lexer, at3) {
  lexer.commented = true;
  const end = lexer.text.indexOf("*/", at3 + 2);
  if (end >= 0) return end + 2;
  const { length } = lexer.text;
  fault(lexer, "this comment never ends. Close it with `*/`.", at3, at3 + 2, length);
  return length;
}
function skipControls(lexer, from) {
  let at3 = from;
  while (at3 < lexer.text.length && isControl(lexer.text.charCodeAt(at3))) at3++;
  const code = hexOf(lexer.text.charCodeAt(from));
  fault(lexer, `control character ${code} is not allowed here. Remove it; is this a text file in UTF-8?`, from, at3);
  return at3;
}
function hexOf(point) {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
function isControl(code) {
  return (code < 32 || code === 127) && classOf(code) !== BLANK;
}
function readWord(lexer, start) {
  const { text: text2 } = lexer;
  let end = start;
  let foreign = -1;
  for (; end < text2.length; end++) {
    const code = text2.charCodeAt(end);
    if (code > 126) {
      if (foreign < 0) foreign = end;
    } else if (classOf(code) < DIGIT) break;
  }
  lexer.kind = WORD;
  lexer.end = end;
  if (foreign < 0) return;
  const point = text2.codePointAt(foreign) ?? 0;
  const character = `\`${String.fromCodePoint(point)}\` (${hexOf(point)})`;
  fault(lexer, `${character} is not allowed here. Names have only a-z, A-Z, 0-9 and _.`, foreign, end);
}

// src/schema/marks.ts
var OPEN_PAREN = 40;
var CLOSE_PAREN = 41;
var COMMA = 44;
var MINUS = 45;
var DOT3 = 46;
var SLASH2 = 47;
var COLON = 58;
var SEMICOLON = 59;
var OPEN_ANGLE = 60;
var EQUALS = 61;
var CLOSE_ANGLE = 62;
var OPEN_BRACKET = 91;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;

// src/schema/cursor.ts
var FAILED = -1;
function openCursor(text2, limits) {
  const start = textStart(text2);
  const cursor = {
    text: text2,
    problems: [],
    kind: END,
    start,
    end: start,
    previousEnd: start,
    commented: false,
    tokens: 0,
    faultEnd: -1,
    halted: false,
    tokenLimit: limits.tokens,
    problemLimit: limits.problems,
    limits,
    depth: 0,
    failed: false,
    failedKind: END,
    form: "",
    syntax: "proto2",
    edition: null,
    gap: null,
    unwinding: false
  };
  advance(cursor);
  return cursor;
}
function step2(cursor) {
  if (cursor.kind === OPEN_BRACE) cursor.depth++;
  else if (cursor.kind === CLOSE_BRACE) cursor.depth--;
  advance(cursor);
}
function accept(cursor, kind) {
  if (cursor.kind !== kind) return false;
  step2(cursor);
  return true;
}
function atWord(cursor, text2) {
  return cursor.kind === WORD && cursor.end - cursor.start === text2.length && cursor.text.startsWith(text2, cursor.start);
}
function acceptWord(cursor, text2) {
  if (!atWord(cursor, text2)) return false;
  step2(cursor);
  return true;
}
function tokenText(cursor) {
  return cursor.text.slice(cursor.start, cursor.end);
}
function rangeFrom(cursor, start) {
  return { start, end: cursor.previousEnd };
}
function fail(cursor) {
  if (cursor.failed) return;
  cursor.failed = true;
  cursor.failedKind = cursor.kind;
  cursor.kind = FAILED;
}
function startsLine(cursor) {
  for (let at3 = cursor.previousEnd; at3 < cursor.start; at3++) {
    if (cursor.text.charCodeAt(at3) === 10) return true;
  }
  return false;
}

// src/schema/file-parts.ts
function emptyFile(text2) {
  return {
    kind: "file",
    text: text2,
    syntax: "proto2",
    edition: null,
    syntaxRange: null,
    package: null,
    packageRange: null,
    imports: [],
    options: [],
    messages: [],
    enums: [],
    services: [],
    extends: []
  };
}

// src/schema/limits.ts
var DEFAULT_LIMITS2 = {
  textLength: 16777216,
  tokens: 4e6,
  messageNesting: 31,
  valueNesting: 100,
  fieldsPerMessage: 1e5,
  problems: 100
};

// src/schema/literals.ts
var encoder2 = new TextEncoder();
var SMALL2 = Array.from({ length: 256 }, (_, value) => BigInt(value));
var UINT64_MAX = 0xffffffffffffffffn;
var WHOLE2 = /^(?:[1-9][0-9]*|0[xX]([0-9a-fA-F]+)|0([0-7]*))$/;
function intValue(literal) {
  if (literal.length <= 9 && literal.charCodeAt(0) !== 48) return smallInt(Number.parseInt(literal, 10));
  const whole = WHOLE2.exec(literal);
  if (whole === null) return 0n;
  const [, hex, octal] = whole;
  const digits = (hex ?? octal ?? literal).replace(/^0+/, "") || "0";
  if (digits.length > 22) return null;
  const prefix = hex !== void 0 ? "0x" : octal !== void 0 ? "0o" : "";
  return uint64(BigInt(prefix + digits));
}
function smallInt(value) {
  return SMALL2[value] ?? BigInt(value || 0);
}
function uint64(value) {
  return value <= UINT64_MAX ? value : null;
}
function floatValue(literal) {
  if (/^0[0-7]+$/.test(literal)) return Number.parseInt(literal, 8);
  return Number(literal);
}
var SIMPLE_ESCAPES = /* @__PURE__ */ new Map([
  ["a", 7],
  ["b", 8],
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13],
  ['"', 34],
  ["'", 39],
  ["?", 63],
  ["\\", 92]
]);
function stringBytes(lexer, start, end) {
  const { text: text2 } = lexer;
  const content = text2.slice(start + 1, end - 1);
  if (!content.includes("\\")) return encoder2.encode(content);
  const bytes = [];
  let plain3 = 0;
  for (let at3 = content.indexOf("\\"); at3 >= 0; at3 = content.indexOf("\\", plain3)) {
    pushAll(bytes, encoder2.encode(content.slice(plain3, at3)));
    const sequence = readEscape(content, at3 + 1);
    if (sequence === null) {
      report2(lexer, badEscape(content, at3), start + 1 + at3, start + 3 + at3);
      plain3 = at3 + 2;
    } else {
      pushAll(bytes, sequence.bytes);
      plain3 = sequence.next;
    }
  }
  pushAll(bytes, encoder2.encode(content.slice(plain3)));
  return Uint8Array.from(bytes);
}
function badEscape(content, at3) {
  if (/[\r\n]/.test(content[at3 + 1] ?? "")) {
    return "a string does not go on in the next line. Close it here and open another there: both are one.";
  }
  return `\`${content.slice(at3, at3 + 2)}\` does not begin a valid escape. Write \\n, \\\\, \\x41, \\101, \\u0041 or \\U00000041.`;
}
function pushAll(into, bytes) {
  for (const byte of bytes) into.push(byte);
}
var OCTAL = /[0-7]{1,3}/y;
var HEX = /[xX]([0-9a-fA-F]{1,2})/y;
var UNICODE = /u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y;
function readEscape(content, at3) {
  const simple = SIMPLE_ESCAPES.get(content[at3] ?? "");
  if (simple !== void 0) return { bytes: [simple], next: at3 + 1 };
  const hex = match(HEX, content, at3);
  if (hex !== null) return { bytes: [Number.parseInt(hex[1] ?? "", 16)], next: at3 + hex[0].length };
  const octal = match(OCTAL, content, at3);
  if (octal === null) return unicodeEscape(content, at3);
  return { bytes: [Number.parseInt(octal[0], 8) & 255], next: at3 + octal[0].length };
}
function unicodeEscape(content, at3) {
  const first2 = match(UNICODE, content, at3);
  if (first2 === null) return null;
  const point = Number.parseInt(first2[1] ?? first2[2] ?? "", 16);
  if (point > 1114111) return null;
  const next = at3 + first2[0].length;
  const low = content[next] === "\\" ? match(UNICODE, content, next + 1) : null;
  const lowPoint = Number.parseInt(low?.[1] ?? "", 16);
  if (low !== null && (point & ~1023) === 55296 && (lowPoint & ~1023) === 56320) {
    const whole = 65536 + (point - 55296 << 10) + (lowPoint - 56320);
    return { bytes: encoder2.encode(String.fromCodePoint(whole)), next: next + 1 + low[0].length };
  }
  return { bytes: encodePoint(point), next };
}
function encodePoint(point) {
  if (point < 55296 || point > 57343) return encoder2.encode(String.fromCodePoint(point));
  return [224 | point >> 12, 128 | point >> 6 & 63, 128 | point & 63];
}
function match(pattern, text2, at3) {
  pattern.lastIndex = at3;
  return pattern.exec(text2);
}

// src/schema/expect.ts
var HASH = 35;
function expect(cursor, kind, what) {
  if (accept(cursor, kind)) return true;
  missing(cursor, what);
  return false;
}
function expectWord(cursor, text2) {
  if (!acceptWord(cursor, text2)) missing(cursor, `\`${text2}\``);
}
var NO_WORD = { text: "", range: { start: 0, end: 0 } };
var NO_INT = { value: 0n, range: { start: 0, end: 0 } };
function takeName(cursor, what) {
  if (cursor.kind !== WORD) {
    missing(cursor, what);
    return NO_WORD;
  }
  const word = { text: tokenText(cursor), range: { start: cursor.start, end: cursor.end } };
  step2(cursor);
  return word;
}
function takeInt(cursor, what) {
  return takeDigits(cursor, what, cursor.start, false);
}
function takeSignedInt(cursor, what) {
  const { start } = cursor;
  return takeDigits(cursor, what, start, accept(cursor, MINUS));
}
function takeDigits(cursor, what, start, negative) {
  if (cursor.kind !== INT) {
    missing(cursor, what);
    return NO_INT;
  }
  const value = intValue(tokenText(cursor)) ?? tooLarge(cursor);
  step2(cursor);
  return { value: negative ? -value : value, range: rangeFrom(cursor, start) };
}
function tooLarge(cursor) {
  refuse(cursor, "this number has more than 64 bits. Write a smaller one.", { start: cursor.start, end: cursor.end });
  return 0n;
}
function missing(cursor, what) {
  if (cursor.failed) return;
  if (!isEcho(cursor)) {
    const { start, end } = cursor.kind === END ? { start: cursor.previousEnd, end: cursor.previousEnd } : cursor;
    report2(cursor, `expected ${what}, found ${describe(cursor)}.${hint(cursor)}`, start, end);
    if (cursor.kind === END) cursor.faultEnd = cursor.text.length;
  }
  fail(cursor);
}
function refuse(cursor, message, range) {
  if (!cursor.failed) report2(cursor, message, range.start, range.end);
}
function hint(cursor) {
  if (cursor.kind === HASH) return " Comments begin with `//`.";
  return cursor.form === "" ? "" : ` Write it as: ${cursor.form}`;
}
function isEcho(cursor) {
  return cursor.faultEnd >= cursor.previousEnd;
}
var NAMES_OF_KINDS = /* @__PURE__ */ new Map([
  [INT, "the number "],
  [FLOAT, "the number "],
  [STRING, "the string "]
]);
var SHOWN = 40;
function describe(cursor) {
  if (cursor.kind === END) return "the end of the file";
  const { start, end } = cursor;
  const shown2 = end - start > SHOWN ? `${cursor.text.slice(start, start + SHOWN)}…` : tokenText(cursor);
  return `${NAMES_OF_KINDS.get(cursor.kind) ?? ""}\`${shown2}\``;
}
function expectSemicolon(cursor, what) {
  if (accept(cursor, SEMICOLON) || cursor.failed) return;
  const closing = cursor.kind === CLOSE_BRACE;
  if (cursor.kind === END || !(closing || startsLine(cursor))) {
    missing(cursor, `\`;\` after ${what}`);
    return;
  }
  if (isEcho(cursor)) return;
  const end = cursor.previousEnd;
  report2(cursor, `expected \`;\` after ${what}, found ${describe(cursor)}. Add \`;\` here.`, end, end);
}

// src/schema/parse-names.ts
var BLANKS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|[^A-Za-z0-9_.()[\]/]+/g;
function compactName(cursor, range) {
  const text2 = cursor.text.slice(range.start, range.end);
  return /[^A-Za-z0-9_.()]/.test(text2) ? text2.replace(BLANKS, "") : text2;
}
function takeDottedName(cursor, what) {
  const { start } = cursor;
  const first2 = takeName(cursor, what);
  return cursor.kind === DOT3 ? takeParts(cursor, start) : first2;
}
function takeReference(cursor, what) {
  const { start } = cursor;
  if (cursor.kind !== DOT3) return takeDottedName(cursor, what);
  step2(cursor);
  const first2 = takeName(cursor, "a name after `.`");
  if (cursor.kind === DOT3) return takeParts(cursor, start);
  const range = rangeFrom(cursor, start);
  return { text: `.${first2.text}`, range };
}
function takeParts(cursor, start) {
  while (accept(cursor, DOT3)) takeName(cursor, "a name after `.`");
  const range = rangeFrom(cursor, start);
  return { text: compactName(cursor, range), range };
}
var NOTHING = { bytes: new Uint8Array(0), range: { start: 0, end: 0 } };
function takeString(cursor, what) {
  if (cursor.kind !== STRING) {
    missing(cursor, what);
    return NOTHING;
  }
  const { start } = cursor;
  const parts = [];
  while (cursor.kind === STRING) {
    if (cursor.faultEnd < cursor.end) parts.push(stringBytes(cursor, cursor.start, cursor.end));
    step2(cursor);
  }
  return { bytes: joined(parts), range: rangeFrom(cursor, start) };
}
function joined(parts) {
  const [only] = parts;
  if (only !== void 0 && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at3 = 0;
  for (const part of parts) {
    bytes.set(part, at3);
    at3 += part.length;
  }
  return bytes;
}
var decoder = new TextDecoder();
function takeText(cursor, what) {
  const { bytes, range } = takeString(cursor, what);
  return { text: decoder.decode(bytes), range };
}

// src/schema/parse-value.ts
var NO_VALUE = { kind: "identifier", text: "", range: { start: 0, end: 0 } };
function takeOptionValue(cursor) {
  if (cursor.kind === OPEN_BRACE) return takeMessage(cursor, 1);
  return takeScalar(cursor, "a value (a number, a string, a word or `{…}`)", ["inf", "nan"]);
}
function takeScalar(cursor, what, signed2) {
  const { start, kind } = cursor;
  if (kind === STRING) return { kind: "string", ...takeString(cursor, what) };
  if (accept(cursor, MINUS)) return takeNegative(cursor, start, signed2);
  if (kind === INT || kind === FLOAT) return takeNumber2(cursor, start, "");
  if (kind === WORD) {
    const { text: text2, range } = takeName(cursor, what);
    return { kind: "identifier", text: text2, range };
  }
  missing(cursor, what);
  return NO_VALUE;
}
function takeNegative(cursor, start, signed2) {
  if (cursor.kind === INT || cursor.kind === FLOAT) return takeNumber2(cursor, start, "-");
  if (cursor.kind === WORD && signed2.includes(tokenText(cursor).toLowerCase())) {
    const text2 = `-${tokenText(cursor)}`;
    step2(cursor);
    return { kind: "identifier", text: text2, range: rangeFrom(cursor, start) };
  }
  missing(cursor, "a number, `inf` or `nan` after `-`");
  return NO_VALUE;
}
function takeNumber2(cursor, start, sign) {
  const literal = tokenText(cursor);
  const whole = cursor.kind === INT ? intValue(literal) : null;
  step2(cursor);
  const range = rangeFrom(cursor, start);
  if (whole !== null && !(sign === "-" && whole > 0x8000000000000000n)) {
    return { kind: "int", value: sign === "-" ? -whole : whole, range };
  }
  const float = floatValue(literal);
  return { kind: "float", value: sign === "-" ? -float : float, range };
}
function takeMessage(cursor, depth) {
  const { start } = cursor;
  if (tooDeep(cursor, depth)) return NO_VALUE;
  const close = cursor.kind === OPEN_BRACE ? CLOSE_BRACE : CLOSE_ANGLE;
  step2(cursor);
  const entries = [];
  while (!cursor.failed && !accept(cursor, close)) {
    entries.push(takeEntry(cursor, depth, close));
    if (cursor.kind === COMMA || cursor.kind === SEMICOLON) step2(cursor);
  }
  return { kind: "message", entries, range: rangeFrom(cursor, start) };
}
function tooDeep(cursor, depth) {
  if (depth <= cursor.limits.valueNesting) return false;
  const what = `messages and lists are nested more than ${cursor.limits.valueNesting} deep in this value`;
  refuse(cursor, `${what}, which is the limit. Make it flatter.`, { start: cursor.start, end: cursor.end });
  fail(cursor);
  return true;
}
function takeEntry(cursor, depth, close) {
  const name = takeEntryName(cursor, close);
  if (accept(cursor, COLON)) return { name, value: takeEntryValue(cursor, depth) };
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return { name, value: takeMessage(cursor, depth + 1) };
  if (cursor.kind === OPEN_BRACKET) return { name, value: takeList(cursor, depth + 1, true) };
  missing(cursor, "`:` after the name in the value");
  return { name, value: NO_VALUE };
}
function takeEntryName(cursor, close) {
  const { start } = cursor;
  if (!accept(cursor, OPEN_BRACKET)) {
    return takeName(cursor, `a name in the value, or \`${String.fromCharCode(close)}\` at its end`).text;
  }
  takeDottedName(cursor, "the name of an extension");
  if (accept(cursor, SLASH2)) takeDottedName(cursor, "the name of a message");
  expect(cursor, CLOSE_BRACKET, "`]` after the name of an extension");
  return compactName(cursor, rangeFrom(cursor, start));
}
function takeEntryValue(cursor, depth) {
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return takeMessage(cursor, depth + 1);
  if (cursor.kind === OPEN_BRACKET) return takeList(cursor, depth + 1, false);
  return takeScalar(cursor, "a value (a number, a string, a word, `{…}` or `[…]`)", ["inf", "infinity", "nan"]);
}
function takeList(cursor, depth, messagesOnly) {
  const { start } = cursor;
  if (tooDeep(cursor, depth)) return NO_VALUE;
  step2(cursor);
  const items = [];
  if (!accept(cursor, CLOSE_BRACKET)) {
    do
      items.push(takeItem(cursor, depth, messagesOnly));
    while (accept(cursor, COMMA));
    expect(cursor, CLOSE_BRACKET, "`,` or `]` in the list");
  }
  return { kind: "list", items, range: rangeFrom(cursor, start) };
}
function takeItem(cursor, depth, messagesOnly) {
  if (cursor.kind === OPEN_BRACE || cursor.kind === OPEN_ANGLE) return takeMessage(cursor, depth + 1);
  if (!messagesOnly) return takeScalar(cursor, "a value in the list", ["inf", "infinity", "nan"]);
  missing(cursor, "`{…}` in the list (scalars need a `:` before the list)");
  return NO_VALUE;
}

// src/schema/parse-option.ts
var NONE = [];
function takeOptionStatement(cursor, into) {
  const { start } = cursor;
  cursor.form = "option name = value;";
  step2(cursor);
  const { name, nameRange: nameRange2, value } = takeAssignment(cursor);
  expectSemicolon(cursor, "the option");
  if (!cursor.failed) into.push({ name, nameRange: nameRange2, value, range: rangeFrom(cursor, start) });
}
function takeInlineOptions(cursor) {
  if (!accept(cursor, OPEN_BRACKET)) return NONE;
  const { form } = cursor;
  cursor.form = "[name = value]";
  const options = [];
  do
    options.push(takeAssignment(cursor));
  while (accept(cursor, COMMA));
  expect(cursor, CLOSE_BRACKET, "`,` or `]` after the option");
  cursor.form = form;
  return options;
}
function takeAssignment(cursor) {
  const { start } = cursor;
  const nameRange2 = takeOptionName(cursor);
  expect(cursor, EQUALS, "`=` after the name of the option");
  const value = takeOptionValue(cursor);
  return { name: compactName(cursor, nameRange2), nameRange: nameRange2, value, range: rangeFrom(cursor, start) };
}
function takeOptionName(cursor) {
  const { start } = cursor;
  do {
    if (accept(cursor, OPEN_PAREN)) {
      takeReference(cursor, "the name of an extension");
      expect(cursor, CLOSE_PAREN, "`)` after the name of the extension");
    } else takeName(cursor, "the name of an option");
  } while (accept(cursor, DOT3));
  return rangeFrom(cursor, start);
}

// src/schema/parse-ranges.ts
function takeReserved(cursor, into, signed2) {
  cursor.form = cursor.syntax === "editions" ? "reserved 2, 9 to 11; or reserved name;" : 'reserved 2, 9 to 11; or reserved "name";';
  step2(cursor);
  const { kind, start } = cursor;
  const named3 = kind === STRING || kind === WORD;
  const names2 = named3 ? takeNames(cursor) : [];
  const ranges = named3 ? [] : takeRanges(cursor, signed2);
  expectSemicolon(cursor, "what is reserved");
  if (cursor.failed) return;
  if (named3) checkQuotes(cursor, kind === STRING, rangeFrom(cursor, start));
  for (const name of names2) into.reservedNames.push(name);
  for (const range of ranges) into.reservedRanges.push(range);
}
function takeExtensionRanges(cursor, into) {
  cursor.form = "extensions 100 to 199, 1000 to max;";
  step2(cursor);
  const ranges = takeRanges(cursor, false);
  const options = takeInlineOptions(cursor);
  expectSemicolon(cursor, "the extension range");
  if (cursor.failed) return;
  for (const { start, end, range } of ranges) into.push({ start, end, range, options });
}
function takeNames(cursor) {
  const names2 = [];
  const quoted = cursor.kind === STRING;
  do
    names2.push(quoted ? takeText(cursor, "a name in quotes") : takeName(cursor, "a name"));
  while (accept(cursor, COMMA));
  return names2;
}
function checkQuotes(cursor, quoted, range) {
  const editions = cursor.syntax === "editions";
  if (editions === !quoted) return;
  const message = editions ? "editions reserve names without quotes. Remove the quotes." : `${cursor.syntax} reserves names in quotes; only editions go without. Put quotes around each name.`;
  refuse(cursor, message, range);
}
function takeRanges(cursor, signed2) {
  const ranges = [];
  do
    ranges.push(takeRange(cursor, signed2));
  while (accept(cursor, COMMA));
  return ranges;
}
function takeRange(cursor, signed2) {
  const from = cursor.start;
  const take = signed2 ? takeSignedInt : takeInt;
  const start = take(cursor, "a number or a range of numbers");
  if (!acceptWord(cursor, "to")) return { start, end: start, range: rangeFrom(cursor, from) };
  const end = acceptWord(cursor, "max") ? null : take(cursor, "a number or `max` after `to`");
  return { start, end, range: rangeFrom(cursor, from) };
}

// src/schema/comments.ts
var NO_COMMENTS = { leading: null, trailing: null, detached: [] };
function gapHere(cursor) {
  if (!cursor.commented) return null;
  if (cursor.gap?.from !== cursor.previousEnd) cursor.gap = sortComments(cursor);
  return cursor.gap;
}
function commentsOf2(before, after) {
  const leading = before?.leading || null;
  const trailing = after?.trailing || null;
  const detached = before?.detached ?? NO_COMMENTS.detached;
  if (leading === null && trailing === null && detached.length === 0) return NO_COMMENTS;
  return { leading, trailing, detached };
}
var LINE_FEED2 = 10;
var SLASH3 = 47;
var STAR2 = 42;
var CLOSERS = /* @__PURE__ */ new Set([END, 125, 93, 41]);
function sortComments(cursor) {
  const { text: text2, start: to, previousEnd: from } = cursor;
  const opening = from === textStart(text2);
  const sorter = {
    text: text2,
    at: from,
    pending: null,
    pendingIsLine: false,
    followsPrevious: !opening,
    trailing: null,
    detached: [],
    count: 0
  };
  const ambiguousTo = opening ? null : takeSameLine(sorter);
  takeLines(sorter, to);
  if (CLOSERS.has(cursor.kind)) flush(sorter);
  if (cursor.kind !== END && isAmbiguous(text2, from, ambiguousTo, to, opening)) detachOnly(sorter);
  return { from, trailing: sorter.trailing, detached: sorter.detached, leading: sorter.pending };
}
function takeSameLine(sorter) {
  skipLineBlanks(sorter);
  if (!takeComment(sorter)) {
    if (sorter.text.charCodeAt(sorter.at) === LINE_FEED2) sorter.at++;
    return null;
  }
  const end = sorter.pendingIsLine ? null : sorter.at;
  flush(sorter);
  return end;
}
function takeLines(sorter, to) {
  while (sorter.at < to) {
    skipLineBlanks(sorter);
    if (takeComment(sorter)) {
      if (sorter.pendingIsLine) continue;
      skipLineBlanks(sorter);
      if (sorter.text.charCodeAt(sorter.at) === LINE_FEED2) sorter.at++;
    } else if (sorter.at < to && sorter.text.charCodeAt(sorter.at) === LINE_FEED2) {
      sorter.at++;
      flush(sorter);
      sorter.followsPrevious = false;
    } else sorter.at++;
  }
}
function isAmbiguous(text2, from, commentEnd, to, opening) {
  if (opening) return false;
  return !hasLineFeed(text2, commentEnd ?? from, to) || !hasLineFeed(text2, from, to);
}
function detachOnly(sorter) {
  if (sorter.count + (sorter.pending === null ? 0 : 1) !== 1) return;
  if (sorter.trailing !== null) sorter.detached.unshift(sorter.trailing);
  sorter.trailing = null;
  sorter.followsPrevious = false;
  flush(sorter);
}
function flush(sorter) {
  if (sorter.pending === null) return;
  if (sorter.followsPrevious) sorter.trailing = sorter.pending;
  else sorter.detached.push(sorter.pending);
  sorter.followsPrevious = false;
  sorter.pending = null;
  sorter.count++;
}
function takeComment(sorter) {
  const { text: text2, at: at3 } = sorter;
  if (text2.charCodeAt(at3) !== SLASH3) return false;
  const isLine = text2.charCodeAt(at3 + 1) === SLASH3;
  if (!isLine && text2.charCodeAt(at3 + 1) !== STAR2) return false;
  if (!isLine || !sorter.pendingIsLine) flush(sorter);
  const found = text2.indexOf(isLine ? "\n" : "*/", at3 + 2);
  const end = found < 0 ? text2.length : found;
  sorter.at = Math.min(end + (isLine ? 1 : 2), text2.length);
  sorter.pendingIsLine = isLine;
  sorter.pending = isLine ? (sorter.pending ?? "") + text2.slice(at3 + 2, sorter.at) : blockText(text2.slice(at3 + 2, end));
  return true;
}
var LINE_MARKS = /\n[ \t\r\v\f]*\*?/g;
function blockText(content) {
  if (!content.includes("\n")) return content;
  return content.replace(LINE_MARKS, "\n");
}
function skipLineBlanks(sorter) {
  for (; ; ) {
    const code = sorter.text.charCodeAt(sorter.at);
    if (code === LINE_FEED2 || classOf(code) !== BLANK) return;
    sorter.at++;
  }
}
function hasLineFeed(text2, from, to) {
  return text2.slice(from, to).includes("\n");
}

// src/schema/recover.ts
var AFTER_VALUE = /* @__PURE__ */ new Set([CLOSE_BRACKET, CLOSE_PAREN, CLOSE_ANGLE, COMMA, SEMICOLON]);
var STATEMENTS = [
  "message",
  "enum",
  "service",
  "rpc",
  "extend",
  "oneof",
  "option",
  "import",
  "package",
  "syntax",
  "edition",
  "reserved",
  "extensions",
  "optional",
  "required",
  "repeated"
];
function recover(cursor, depth) {
  cursor.failed = false;
  cursor.kind = cursor.failedKind;
  const failedAt = cursor.start;
  while (cursor.kind !== END) {
    if (cursor.depth === depth) {
      if (cursor.kind === CLOSE_BRACE) return;
      if (accept(cursor, SEMICOLON)) return;
      if (cursor.start > failedAt && beginsStatement(cursor)) return;
    }
    const closes = cursor.kind === CLOSE_BRACE && cursor.depth === depth + 1;
    step2(cursor);
    if (closes && !AFTER_VALUE.has(cursor.kind)) return;
  }
  cursor.faultEnd = cursor.text.length;
}
function beginsStatement(cursor) {
  return startsLine(cursor) && STATEMENTS.some((word) => atWord(cursor, word));
}

// src/schema/statement.ts
function readStatement(cursor, read4) {
  const { depth, start } = cursor;
  read4(cursor, { start, before: gapHere(cursor) });
  if (cursor.failed) recover(cursor, depth);
}
function commentsHere(cursor, begin) {
  return commentsOf2(begin.before, cursor.failed ? null : gapHere(cursor));
}
function openBlock(cursor, begin, what) {
  expect(cursor, OPEN_BRACE, `\`{\` after ${what}`);
  return commentsHere(cursor, begin);
}
function readBlock(cursor, what, read4) {
  if (cursor.failed) return;
  const opened = cursor.previousEnd - 1;
  while (cursor.kind !== END && cursor.kind !== CLOSE_BRACE && !cursor.unwinding) {
    if (accept(cursor, SEMICOLON)) continue;
    if (isOutside(cursor)) unwind(cursor, what);
    else readStatement(cursor, read4);
  }
  if (cursor.unwinding || accept(cursor, CLOSE_BRACE) || isEcho(cursor)) return;
  report2(cursor, `the \`{\` of ${what} is never closed. Add \`}\` where it ends.`, opened, opened + 1);
  cursor.faultEnd = cursor.text.length;
}
var OUTSIDE_WORDS = /[iseps]/y;
var OUTSIDE = /(?:service\s+\w+\s*\{|import\s+(?:public\s+|weak\s+|option\s+)?["']|package\s+[\w.]+\s*;|(?:syntax|edition)\s*=\s*["'])/y;
function isOutside(cursor) {
  if (cursor.kind !== WORD) return false;
  OUTSIDE_WORDS.lastIndex = cursor.start;
  if (!OUTSIDE_WORDS.test(cursor.text)) return false;
  OUTSIDE.lastIndex = cursor.start;
  return OUTSIDE.test(cursor.text) && startsLine(cursor);
}
function unwind(cursor, what) {
  const found = cursor.text.slice(cursor.start, cursor.end);
  report2(cursor, `expected \`}\` to close ${what} before \`${found}\`. Add \`}\`.`, cursor.start, cursor.end);
  cursor.unwinding = true;
  cursor.depth = 0;
}
function refuseStrayBrace(cursor) {
  report2(cursor, "this `}` closes nothing. Remove it, or add the `{` it belongs to.", cursor.start, cursor.end);
  step2(cursor);
  cursor.depth = 0;
}

// src/schema/parse-enum.ts
function takeEnum(cursor, begin, visibility) {
  cursor.form = "enum Name { … }";
  const { start } = cursor;
  step2(cursor);
  const name = takeName(cursor, "the name of the enum");
  const comments = openBlock(cursor, begin, "the name of the enum");
  if (cursor.failed) return null;
  const parts = {
    values: [],
    reservedRanges: [],
    reservedNames: [],
    options: []
  };
  readBlock(cursor, `enum \`${name.text}\``, (inner, statement) => {
    if (isValueName(inner)) takeValue(inner, statement, parts.values);
    else if (atWord(inner, "option")) takeOptionStatement(inner, parts.options);
    else if (atWord(inner, "reserved")) takeReserved(inner, parts, true);
    else takeValue(inner, statement, parts.values);
  });
  return { kind: "enum", name, visibility, ...parts, comments, range: rangeFrom(cursor, start) };
}
var VALUE_NAME = /(?:option|reserved)\s*=/y;
function isValueName(cursor) {
  VALUE_NAME.lastIndex = cursor.start;
  return cursor.kind === WORD && VALUE_NAME.test(cursor.text);
}
function takeValue(cursor, begin, into) {
  cursor.form = "NAME = 1;";
  const name = takeName(cursor, "the name of an enum value, or `}`");
  expect(cursor, EQUALS, "`=` after the name of the enum value");
  const number2 = takeSignedInt(cursor, "the number of the enum value, a whole number");
  const options = takeInlineOptions(cursor);
  expectSemicolon(cursor, "the enum value");
  if (cursor.failed) return;
  const comments = commentsHere(cursor, begin);
  into.push({ kind: "enum-value", name, number: number2, options, comments, range: rangeFrom(cursor, begin.start) });
}

// src/schema/parse-field.ts
var LABELS = ["optional", "repeated", "required"];
function takeField(cursor, begin, place3) {
  const label = takeLabel(cursor);
  cursor.form = formOf(cursor, place3);
  if (label !== null) checkLabel(cursor, label, place3);
  const { start } = cursor;
  if (atWord(cursor, "group")) return takeGroup(cursor, begin, label, place3);
  if (atWord(cursor, "map")) {
    step2(cursor);
    if (cursor.kind === OPEN_ANGLE) return takeMapField(cursor, begin, start, label, place3);
    checkNoLabel(cursor, label, place3, start);
    return takeRest(cursor, begin, label, takeTypeAfter(cursor, start, "map"), place3.oneof);
  }
  if (label === null && cursor.kind !== WORD && cursor.kind !== DOT3) {
    missing(
      cursor,
      place3.where === "message" ? "a field or another statement of the message, or `}`" : "a field or `}`"
    );
    return null;
  }
  checkNoLabel(cursor, label, place3, start);
  return takeRest(cursor, begin, label, takeReference(cursor, "the type of the field"), place3.oneof);
}
function takeFieldAfterWord(cursor, begin, first2, place3) {
  cursor.form = formOf(cursor, place3);
  checkNoLabel(cursor, null, place3, begin.start);
  return takeRest(cursor, begin, null, takeTypeAfter(cursor, begin.start, first2), place3.oneof);
}
function takeTypeAfter(cursor, start, first2) {
  return cursor.kind === DOT3 ? takeParts(cursor, start) : { text: first2, range: rangeFrom(cursor, start) };
}
function takeRest(cursor, begin, label, type, oneof, map = null) {
  const { name, number: number2, options } = takeHead(cursor);
  expectSemicolon(cursor, "the field");
  if (cursor.failed) return null;
  const comments = commentsHere(cursor, begin);
  const range = rangeFrom(cursor, begin.start);
  return { kind: "field", label, type, map, name, number: number2, options, group: null, oneof, comments, range };
}
function takeHead(cursor) {
  const name = takeName(cursor, "the name of the field");
  expect(cursor, EQUALS, "`=` after the name of the field");
  const number2 = takeInt(cursor, "the number of the field, a whole number");
  return { name, number: number2, options: takeInlineOptions(cursor) };
}
function takeMapField(cursor, begin, start, label, place3) {
  const map = takeMapType(cursor, start);
  if (label !== null && place3.where !== "oneof") {
    refuse(cursor, `a map field takes no label. Remove \`${label.text}\`.`, label.range);
  }
  if (place3.where === "oneof")
    refuse(cursor, "a oneof cannot hold a map. Put the map into a message of its own.", map.range);
  if (place3.where === "extend")
    refuse(cursor, "a map field cannot be an extension. Use a repeated message.", map.range);
  const type = { text: `map<${map.key.text}, ${map.value.text}>`, range: map.range };
  return takeRest(cursor, begin, label, type, place3.oneof, map);
}
function takeMapType(cursor, start) {
  cursor.form = "map<key_type, value_type> name = 1;";
  expect(cursor, OPEN_ANGLE, "`<` after `map`");
  const key = takeReference(cursor, "the type of the keys");
  expect(cursor, COMMA, "`,` after the type of the keys");
  const value = takeReference(cursor, "the type of the values");
  expect(cursor, CLOSE_ANGLE, "`>` after the type of the values");
  return { key, value, range: rangeFrom(cursor, start) };
}
function takeGroup(cursor, begin, label, place3) {
  cursor.form = `${place3.where === "oneof" ? "" : "optional "}group Name = 1 { … }`;
  const keyword = { start: cursor.start, end: cursor.end };
  step2(cursor);
  checkNoLabel(cursor, label, place3, keyword.start);
  const { name: type, number: number2, options } = takeHead(cursor);
  if (cursor.syntax === "editions") {
    refuse(
      cursor,
      "editions have no groups. Use a message field with `features.message_encoding = DELIMITED`.",
      keyword
    );
  }
  if (!cursor.failed && !/^[A-Z]/.test(type.text)) {
    refuse(cursor, "the name of a group must begin with a capital letter. Rename it.", type.range);
  }
  if (cursor.kind !== OPEN_BRACE) missing(cursor, "`{` after the number of the group");
  const group = cursor.failed ? null : place3.takeGroupBody(cursor, begin, type);
  if (group === null) return null;
  const name = { text: type.text.toLowerCase(), range: type.range };
  const { range } = group;
  const comments = NO_COMMENTS;
  return { kind: "field", label, type, map: null, name, number: number2, options, group, oneof: place3.oneof, comments, range };
}
function takeLabel(cursor) {
  const text2 = LABELS.find((label) => atWord(cursor, label));
  if (text2 === void 0) return null;
  const range = { start: cursor.start, end: cursor.end };
  step2(cursor);
  return { text: text2, range };
}
function checkLabel(cursor, label, place3) {
  if (place3.where === "oneof") {
    refuse(cursor, `a field in a oneof takes no label. Remove \`${label.text}\`.`, label.range);
  } else if (cursor.syntax === "editions" && label.text !== "repeated") {
    const feature = label.text === "required" ? "LEGACY_REQUIRED" : "EXPLICIT";
    const instead = `Remove it; presence is the option \`features.field_presence = ${feature}\`.`;
    refuse(cursor, `editions have no label \`${label.text}\`. ${instead}`, label.range);
  }
}
function checkNoLabel(cursor, label, place3, start) {
  if (label !== null || cursor.syntax !== "proto2" || place3.where === "oneof" || cursor.failed) return;
  const end = start + (/\w+|/y.exec(cursor.text.slice(start, start + 40))?.[0].length ?? 0);
  const message = "expected `optional`, `repeated` or `required` before the type: proto2 has no fields without a label. Add one.";
  refuse(cursor, message, { start, end: Math.max(end, start + 1) });
}
function formOf(cursor, place3) {
  return cursor.syntax === "proto2" && place3.where !== "oneof" ? "optional type name = 1;" : "type name = 1;";
}

// src/schema/parse-message.ts
function takeMessage2(cursor, begin, visibility, level) {
  cursor.form = "message Name { … }";
  const from = { start: cursor.start, before: begin.before };
  step2(cursor);
  const name = takeName(cursor, "the name of the message");
  return takeBody(cursor, from, name, visibility, level, "the name of the message");
}
function takeBody(cursor, begin, name, visibility, level, after) {
  if (!cursor.failed && level > cursor.limits.messageNesting) return refuseNesting(cursor, name);
  const comments = openBlock(cursor, begin, after);
  if (cursor.failed) return null;
  const parts = {
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extends: [],
    extensionRanges: [],
    reservedRanges: [],
    reservedNames: [],
    options: []
  };
  readBlock(cursor, `message \`${name.text}\``, (inner, statement) => takeStatement(inner, statement, parts, level));
  return { kind: "message", name, visibility, ...parts, comments, range: rangeFrom(cursor, begin.start) };
}
function refuseNesting(cursor, name) {
  const limit = cursor.limits.messageNesting;
  refuse(
    cursor,
    `messages are nested more than ${limit} deep here, which is the limit. Make them flatter.`,
    name.range
  );
  fail(cursor);
  return null;
}
var STATEMENTS2 = /* @__PURE__ */ new Map([
  ["message", takeNestedMessage],
  ["enum", takeNestedEnum],
  ["oneof", takeOneof],
  ["option", (cursor, _begin, parts) => takeOptionStatement(cursor, parts.options)],
  ["reserved", (cursor, _begin, parts) => takeReserved(cursor, parts, false)],
  ["extensions", (cursor, _begin, parts) => takeExtensionRanges(cursor, parts.extensionRanges)],
  ["extend", (cursor, begin, parts, level) => takeExtend(cursor, begin, parts.extends, level)],
  ["export", takeVisible],
  ["local", takeVisible]
]);
function takeStatement(cursor, begin, parts, level) {
  const read4 = cursor.kind === WORD ? STATEMENTS2.get(tokenText(cursor)) : void 0;
  if (read4 !== void 0 && !isFieldOf(cursor)) read4(cursor, begin, parts, level);
  else addField(cursor, parts, takeField(cursor, begin, placeIn("message", null, level)));
}
var FIELD_OF = /(?:message|enum|oneof|extend|reserved|extensions)(?:\.\w+)*\s+\w+\s*=/y;
function isFieldOf(cursor) {
  FIELD_OF.lastIndex = cursor.start;
  return FIELD_OF.test(cursor.text);
}
function takeNestedMessage(cursor, begin, parts, level) {
  const message = takeMessage2(cursor, begin, null, level + 1);
  if (message !== null) parts.messages.push(message);
}
function takeNestedEnum(cursor, begin, parts) {
  const node = takeEnum(cursor, begin, null);
  if (node !== null) parts.enums.push(node);
}
function takeVisible(cursor, begin, parts, level) {
  const visibility = atWord(cursor, "export") ? "export" : "local";
  step2(cursor);
  if (cursor.edition === "2024" && atWord(cursor, "message")) {
    const message = takeMessage2(cursor, begin, visibility, level + 1);
    if (message !== null) parts.messages.push(message);
  } else if (cursor.edition === "2024" && atWord(cursor, "enum")) {
    const node = takeEnum(cursor, begin, visibility);
    if (node !== null) parts.enums.push(node);
  } else if (cursor.edition === "2024" && cursor.kind !== DOT3) {
    cursor.form = `${visibility} message Name { … }`;
    missing(cursor, `\`message\` or \`enum\` after \`${visibility}\``);
  } else addField(cursor, parts, takeFieldAfterWord(cursor, begin, visibility, placeIn("message", null, level)));
}
function placeIn(where, oneof, level) {
  return {
    where,
    oneof,
    takeGroupBody: (cursor, begin, name) => takeBody(cursor, begin, name, null, level + 1, "the number of the group")
  };
}
function addField(cursor, parts, field) {
  if (field === null) return;
  parts.fields.push(field);
  const limit = cursor.limits.fieldsPerMessage;
  if (parts.fields.length > limit) halt(cursor, `a message has more than ${limit} fields`);
}
function takeOneof(cursor, begin, parts, level) {
  cursor.form = "oneof name { … }";
  step2(cursor);
  const name = takeName(cursor, "the name of the oneof");
  const comments = openBlock(cursor, begin, "the name of the oneof");
  if (cursor.failed) return;
  const options = [];
  const oneof = {
    kind: "oneof",
    name,
    options,
    comments,
    range: name.range
  };
  const place3 = placeIn("oneof", oneof, level);
  readBlock(cursor, `oneof \`${name.text}\``, (inner, statement) => {
    if (atWord(inner, "option")) takeOptionStatement(inner, options);
    else addField(inner, parts, takeField(inner, statement, place3));
  });
  oneof.range = rangeFrom(cursor, begin.start);
  parts.oneofs.push(oneof);
}
function takeExtend(cursor, begin, into, level) {
  cursor.form = "extend Message { … }";
  step2(cursor);
  const extendee = takeReference(cursor, "the name of the message to extend");
  openBlock(cursor, begin, "the name of the message to extend");
  if (cursor.failed) return;
  const fields = [];
  const place3 = placeIn("extend", null, level);
  readBlock(
    cursor,
    `extend \`${extendee.text}\``,
    (inner, statement) => addField(inner, { fields }, takeField(inner, statement, place3))
  );
  into.push({ extendee, fields, range: rangeFrom(cursor, begin.start) });
}

// src/schema/parse-service.ts
function takeService(cursor, begin) {
  cursor.form = "service Name { … }";
  step2(cursor);
  const name = takeName(cursor, "the name of the service");
  const comments = openBlock(cursor, begin, "the name of the service");
  if (cursor.failed) return null;
  const methods = [];
  const options = [];
  readBlock(cursor, `service \`${name.text}\``, (inner, statement) => {
    if (atWord(inner, "option")) takeOptionStatement(inner, options);
    else takeMethod(inner, statement, methods);
  });
  return { kind: "service", name, methods, options, comments, range: rangeFrom(cursor, begin.start) };
}
function takeMethod(cursor, begin, into) {
  cursor.form = "rpc Name (Request) returns (Response);";
  if (!acceptWord(cursor, "rpc")) missing(cursor, "`rpc`, `option` or `}` in the service");
  const name = takeName(cursor, "the name of the method");
  const input = takeMethodType(cursor, "the name of the method");
  expectWord(cursor, "returns");
  const output = takeMethodType(cursor, "`returns`");
  const options = [];
  const comments = takeMethodEnd(cursor, begin, name.text, options);
  if (cursor.failed) return;
  into.push({ kind: "method", name, input, output, options, comments, range: rangeFrom(cursor, begin.start) });
}
function takeMethodEnd(cursor, begin, name, options) {
  if (cursor.kind !== OPEN_BRACE) {
    expectSemicolon(cursor, "the method");
    return commentsHere(cursor, begin);
  }
  const comments = openBlock(cursor, begin, "the method");
  readBlock(cursor, `method \`${name}\``, (inner) => {
    inner.form = "option name = value;";
    if (atWord(inner, "option")) takeOptionStatement(inner, options);
    else missing(inner, "`option` or `}` in the method");
  });
  return comments;
}
function takeMethodType(cursor, after) {
  expect(cursor, OPEN_PAREN, `\`(\` after ${after}`);
  const modifier = { start: cursor.start, end: cursor.end };
  const stream = acceptWord(cursor, "stream");
  if (stream && accept(cursor, CLOSE_PAREN)) {
    return { stream: false, streamRange: null, type: { text: "stream", range: modifier } };
  }
  const type = takeReference(cursor, "the name of a message");
  expect(cursor, CLOSE_PAREN, "`)` after the name of the message");
  return { stream, streamRange: stream ? modifier : null, type };
}

// src/schema/parse-syntax.ts
function takeSyntax(cursor, file) {
  const { start } = cursor;
  const isEdition = atWord(cursor, "edition");
  if (!isEdition && !atWord(cursor, "syntax")) return;
  cursor.form = isEdition ? 'edition = "2023";' : 'syntax = "proto3";';
  step2(cursor);
  expect(cursor, EQUALS, `\`=\` after \`${isEdition ? "edition" : "syntax"}\``);
  const value = takeText(cursor, isEdition ? "the edition in quotes" : '`"proto2"` or `"proto3"`');
  if (cursor.failed || cursor.faultEnd >= start) guessSyntax(cursor, cursor.text.slice(start, start + GUESSED));
  else if (!(isEdition ? setEdition : setSyntax)(cursor, value.text)) refuseSyntax(cursor, isEdition, value);
  expectSemicolon(cursor, isEdition ? "the edition" : "the syntax");
  file.syntax = cursor.syntax;
  file.edition = cursor.edition;
  file.syntaxRange = rangeFrom(cursor, start);
}
var GUESSED = 20;
function guessSyntax(cursor, statement) {
  if (statement.startsWith("edition")) setEdition(cursor, statement.includes("2024") ? "2024" : "2023");
  else setSyntax(cursor, statement.includes("proto2") ? "proto2" : "proto3");
}
function takeLateSyntax(cursor, file) {
  const word = tokenText(cursor);
  if (cursor.problems.length === 0 || file.syntaxRange !== null) {
    const early = `\`${word}\` must be the first statement of the file. Move it there.`;
    const message = file.syntaxRange === null ? early : "the file has a syntax already. Remove this one.";
    refuse(cursor, message, { start: cursor.start, end: cursor.end });
  }
  takeSyntax(cursor, file);
}
function setSyntax(cursor, name) {
  if (name !== "proto2" && name !== "proto3") return false;
  cursor.syntax = name;
  return true;
}
function setEdition(cursor, name) {
  if (name !== "2023" && name !== "2024") return false;
  cursor.syntax = "editions";
  cursor.edition = name;
  return true;
}
function refuseSyntax(cursor, isEdition, value) {
  const known3 = isEdition ? '"2023" and "2024"' : '"proto2" and "proto3"';
  refuse(
    cursor,
    `unknown ${isEdition ? "edition" : "syntax"} "${value.text}": ${known3} are known. Use one of them.`,
    value.range
  );
  cursor.halted = true;
  step2(cursor);
}

// src/schema/parse-file.ts
var STATEMENTS3 = /* @__PURE__ */ new Map([
  ["message", (cursor, begin, file) => takeFileMessage(cursor, begin, file, null)],
  ["enum", (cursor, begin, file) => takeFileEnum(cursor, begin, file, null)],
  ["service", takeFileService],
  ["extend", (cursor, begin, file) => takeExtend(cursor, begin, file.extends, 0)],
  ["option", (cursor, _begin, file) => takeOptionStatement(cursor, file.options)],
  ["import", takeImport],
  ["package", takePackage],
  ["syntax", (cursor, _begin, file) => takeLateSyntax(cursor, file)],
  ["edition", (cursor, _begin, file) => takeLateSyntax(cursor, file)],
  ["export", takeVisible2],
  ["local", takeVisible2]
]);
function readFileStatement(cursor, file) {
  cursor.unwinding = false;
  cursor.form = "";
  if (cursor.kind === CLOSE_BRACE) refuseStrayBrace(cursor);
  else if (!accept(cursor, SEMICOLON)) readStatement(cursor, (inner, begin) => takeFileStatement(inner, begin, file));
}
function takeFileStatement(cursor, begin, file) {
  const read4 = cursor.kind === WORD ? STATEMENTS3.get(tokenText(cursor)) : void 0;
  if (read4 !== void 0) {
    read4(cursor, begin, file);
    return;
  }
  missing(cursor, "`message`, `enum`, `service`, `extend`, `import`, `package` or `option`");
}
function takeFileMessage(cursor, begin, file, visibility) {
  const message = takeMessage2(cursor, begin, visibility, 1);
  if (message !== null) file.messages.push(message);
}
function takeFileEnum(cursor, begin, file, visibility) {
  const node = takeEnum(cursor, begin, visibility);
  if (node !== null) file.enums.push(node);
}
function takeFileService(cursor, begin, file) {
  const service = takeService(cursor, begin);
  if (service !== null) file.services.push(service);
}
function takeVisible2(cursor, begin, file) {
  const visibility = atWord(cursor, "export") ? "export" : "local";
  if (cursor.edition !== "2024") {
    refuse(cursor, `\`${visibility}\` needs \`edition = "2024";\`. Remove it.`, {
      start: cursor.start,
      end: cursor.end
    });
  }
  cursor.form = `${visibility} message Name { … }`;
  step2(cursor);
  if (atWord(cursor, "message")) takeFileMessage(cursor, begin, file, visibility);
  else if (atWord(cursor, "enum")) takeFileEnum(cursor, begin, file, visibility);
  else missing(cursor, `\`message\` or \`enum\` after \`${visibility}\``);
}
function takePackage(cursor, begin, file) {
  cursor.form = "package name.v1;";
  step2(cursor);
  const name = takeDottedName(cursor, "the name of the package");
  expectSemicolon(cursor, "the name of the package");
  if (cursor.failed) return;
  const range = rangeFrom(cursor, begin.start);
  if (file.package !== null) refuse(cursor, "the file has a `package` already. Remove one.", range);
  file.package = name;
  file.packageRange = range;
}
var MODIFIERS = ["public", "weak", "option"];
function takeImport(cursor, begin, file) {
  cursor.form = 'import "path/to/file.proto";';
  step2(cursor);
  const modifier = MODIFIERS.find((word) => atWord(cursor, word)) ?? null;
  const modifierRange = { start: cursor.start, end: cursor.end };
  if (modifier !== null) step2(cursor);
  const path = takeText(cursor, "the path of a file in quotes");
  expectSemicolon(cursor, "the import");
  if (cursor.failed) return;
  if (modifier === "option" && cursor.edition !== "2024") {
    refuse(cursor, '`import option` needs `edition = "2024";`. Remove `option`.', modifierRange);
  }
  if (modifier !== "option" && file.imports.some((node) => node.modifier === "option")) {
    refuse(
      cursor,
      "imports must stand before every `import option`. Move this one up.",
      rangeFrom(cursor, begin.start)
    );
  }
  file.imports.push({ path: path.text, pathRange: path.range, modifier, range: rangeFrom(cursor, begin.start) });
}

// src/schema/parse.ts
function parse3(text2, limits = DEFAULT_LIMITS2) {
  const file = emptyFile(text2);
  if (text2.length > limits.textLength) {
    const message = `the file has ${text2.length} characters; the limit is ${limits.textLength}. Split the file.`;
    return { file, problems: [{ message, range: { start: 0, end: 0 } }] };
  }
  const cursor = openCursor(text2, limits);
  readStatement(cursor, (inner) => takeSyntax(inner, file));
  while (cursor.kind !== END) readFileStatement(cursor, file);
  return { file, problems: inOrder(cursor.problems) };
}
function inOrder(problems) {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}

// src/schema/well-known-descriptor.ts
var DESCRIPTOR_FILES = [
  [
    "google/protobuf/descriptor.proto",
    `syntax = "proto2";
package google.protobuf;
message FileDescriptorSet { repeated FileDescriptorProto file = 1; extensions 536000000; }
message FileDescriptorProto {
  optional string name = 1; optional string package = 2; repeated string dependency = 3;
  repeated int32 public_dependency = 10; repeated int32 weak_dependency = 11;
  repeated string option_dependency = 15; repeated DescriptorProto message_type = 4;
  repeated EnumDescriptorProto enum_type = 5; repeated ServiceDescriptorProto service = 6;
  repeated FieldDescriptorProto extension = 7; optional FileOptions options = 8;
  optional SourceCodeInfo source_code_info = 9; optional string syntax = 12; optional Edition edition = 14;
}
message DescriptorProto {
  message ExtensionRange {
    optional int32 start = 1; optional int32 end = 2; optional ExtensionRangeOptions options = 3;
  }
  message ReservedRange { optional int32 start = 1; optional int32 end = 2; }
  optional string name = 1; repeated FieldDescriptorProto field = 2; repeated FieldDescriptorProto extension = 6;
  repeated DescriptorProto nested_type = 3; repeated EnumDescriptorProto enum_type = 4;
  repeated ExtensionRange extension_range = 5; repeated OneofDescriptorProto oneof_decl = 8;
  optional MessageOptions options = 7; repeated ReservedRange reserved_range = 9;
  repeated string reserved_name = 10; optional SymbolVisibility visibility = 11;
}
message ExtensionRangeOptions {
  message Declaration {
    optional int32 number = 1; optional string full_name = 2; optional string type = 3; optional bool reserved = 5;
    optional bool repeated = 6; reserved 4;
  }
  enum VerificationState { DECLARATION = 0; UNVERIFIED = 1; }
  repeated UninterpretedOption uninterpreted_option = 999; repeated Declaration declaration = 2;
  optional FeatureSet features = 50; optional VerificationState verification = 3 [default = UNVERIFIED];
  extensions 990 to 998; extensions 1000 to max;
}
message FieldDescriptorProto {
  enum Type {
    TYPE_DOUBLE = 1; TYPE_FLOAT = 2; TYPE_INT64 = 3; TYPE_UINT64 = 4; TYPE_INT32 = 5; TYPE_FIXED64 = 6;
    TYPE_FIXED32 = 7; TYPE_BOOL = 8; TYPE_STRING = 9; TYPE_GROUP = 10; TYPE_MESSAGE = 11; TYPE_BYTES = 12;
    TYPE_UINT32 = 13; TYPE_ENUM = 14; TYPE_SFIXED32 = 15; TYPE_SFIXED64 = 16; TYPE_SINT32 = 17; TYPE_SINT64 = 18;
  }
  enum Label { LABEL_OPTIONAL = 1; LABEL_REPEATED = 3; LABEL_REQUIRED = 2; }
  optional string name = 1; optional int32 number = 3; optional Label label = 4; optional Type type = 5;
  optional string type_name = 6; optional string extendee = 2; optional string default_value = 7;
  optional int32 oneof_index = 9; optional string json_name = 10; optional FieldOptions options = 8;
  optional bool proto3_optional = 17;
}
message OneofDescriptorProto { optional string name = 1; optional OneofOptions options = 2; }
message EnumDescriptorProto {
  message EnumReservedRange { optional int32 start = 1; optional int32 end = 2; }
  optional string name = 1; repeated EnumValueDescriptorProto value = 2; optional EnumOptions options = 3;
  repeated EnumReservedRange reserved_range = 4; repeated string reserved_name = 5;
  optional SymbolVisibility visibility = 6;
}
message EnumValueDescriptorProto {
  optional string name = 1; optional int32 number = 2; optional EnumValueOptions options = 3;
}
message ServiceDescriptorProto {
  optional string name = 1; repeated MethodDescriptorProto method = 2; optional ServiceOptions options = 3;
  reserved 4; reserved "stream";
}
message MethodDescriptorProto {
  optional string name = 1; optional string input_type = 2; optional string output_type = 3;
  optional MethodOptions options = 4; optional bool client_streaming = 5 [default = false];
  optional bool server_streaming = 6 [default = false];
}
message FileOptions {
  enum OptimizeMode { SPEED = 1; CODE_SIZE = 2; LITE_RUNTIME = 3; }
  optional string java_package = 1; optional string java_outer_classname = 8;
  optional bool java_multiple_files = 10 [default = false];
  optional bool java_generate_equals_and_hash = 20 [deprecated = true];
  optional bool java_string_check_utf8 = 27 [default = false];
  optional OptimizeMode optimize_for = 9 [default = SPEED]; optional string go_package = 11;
  optional bool cc_generic_services = 16 [default = false];
  optional bool java_generic_services = 17 [default = false];
  optional bool py_generic_services = 18 [default = false]; optional bool deprecated = 23 [default = false];
  optional bool cc_enable_arenas = 31 [default = true]; optional string objc_class_prefix = 36;
  optional string csharp_namespace = 37; optional string swift_prefix = 39; optional string php_class_prefix = 40;
  optional string php_namespace = 41; optional string php_metadata_namespace = 44;
  optional string ruby_package = 45; optional FeatureSet features = 50;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
  reserved 42; reserved 38; reserved "php_generic_services";
}
message MessageOptions {
  optional bool message_set_wire_format = 1 [default = false];
  optional bool no_standard_descriptor_accessor = 2 [default = false];
  optional bool deprecated = 3 [default = false]; optional bool map_entry = 7;
  optional bool deprecated_legacy_json_field_conflicts = 11 [deprecated = true]; optional FeatureSet features = 12;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
  reserved 4; reserved 5; reserved 6; reserved 8; reserved 9;
}
message FieldOptions {
  message EditionDefault { optional Edition edition = 3; optional string value = 2; }
  message FeatureSupport {
    optional Edition edition_introduced = 1; optional Edition edition_deprecated = 2;
    optional string deprecation_warning = 3; optional Edition edition_removed = 4; optional string removal_error = 5;
  }
  enum CType { STRING = 0; CORD = 1; STRING_PIECE = 2; }
  enum JSType { JS_NORMAL = 0; JS_STRING = 1; JS_NUMBER = 2; }
  enum OptionRetention { RETENTION_UNKNOWN = 0; RETENTION_RUNTIME = 1; RETENTION_SOURCE = 2; }
  enum OptionTargetType {
    TARGET_TYPE_UNKNOWN = 0; TARGET_TYPE_FILE = 1; TARGET_TYPE_EXTENSION_RANGE = 2; TARGET_TYPE_MESSAGE = 3;
    TARGET_TYPE_FIELD = 4; TARGET_TYPE_ONEOF = 5; TARGET_TYPE_ENUM = 6; TARGET_TYPE_ENUM_ENTRY = 7;
    TARGET_TYPE_SERVICE = 8; TARGET_TYPE_METHOD = 9;
  }
  optional CType ctype = 1 [default = STRING]; optional bool packed = 2;
  optional JSType jstype = 6 [default = JS_NORMAL]; optional bool lazy = 5 [default = false];
  optional bool unverified_lazy = 15 [default = false]; optional bool deprecated = 3 [default = false];
  optional bool weak = 10 [default = false, deprecated = true]; optional bool debug_redact = 16 [default = false];
  optional OptionRetention retention = 17; repeated OptionTargetType targets = 19;
  repeated EditionDefault edition_defaults = 20; optional FeatureSet features = 21;
  optional FeatureSupport feature_support = 22; repeated UninterpretedOption uninterpreted_option = 999;
  extensions 990 to 998; extensions 1000 to max; reserved 4; reserved 18;
}
message OneofOptions {
  optional FeatureSet features = 1; repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998;
  extensions 1000 to max;
}
message EnumOptions {
  optional bool allow_alias = 2; optional bool deprecated = 3 [default = false];
  optional bool deprecated_legacy_json_field_conflicts = 6 [deprecated = true]; optional FeatureSet features = 7;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
  reserved 5;
}
message EnumValueOptions {
  optional bool deprecated = 1 [default = false]; optional FeatureSet features = 2;
  optional bool debug_redact = 3 [default = false]; optional FieldOptions.FeatureSupport feature_support = 4;
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
}
message ServiceOptions {
  optional FeatureSet features = 34; optional bool deprecated = 33 [default = false];
  repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998; extensions 1000 to max;
}
message MethodOptions {
  enum IdempotencyLevel { IDEMPOTENCY_UNKNOWN = 0; NO_SIDE_EFFECTS = 1; IDEMPOTENT = 2; }
  optional bool deprecated = 33 [default = false];
  optional IdempotencyLevel idempotency_level = 34 [default = IDEMPOTENCY_UNKNOWN];
  optional FeatureSet features = 35; repeated UninterpretedOption uninterpreted_option = 999; extensions 990 to 998;
  extensions 1000 to max;
}
message UninterpretedOption {
  message NamePart { required string name_part = 1; required bool is_extension = 2; }
  repeated NamePart name = 2; optional string identifier_value = 3; optional uint64 positive_int_value = 4;
  optional int64 negative_int_value = 5; optional double double_value = 6; optional bytes string_value = 7;
  optional string aggregate_value = 8;
}
message FeatureSet {
  message VisibilityFeature {
    enum DefaultSymbolVisibility {
      DEFAULT_SYMBOL_VISIBILITY_UNKNOWN = 0; EXPORT_ALL = 1; EXPORT_TOP_LEVEL = 2; LOCAL_ALL = 3; STRICT = 4;
    }
    reserved 1 to max;
  }
  message ProtoLimitsFeature {
    enum EnforceProtoLimits { PROTO_LIMITS_UNKNOWN = 0; LEGACY_NO_EXPLICIT_LIMITS = 1; PROTO_LIMITS2026 = 2; }
  }
  enum FieldPresence { FIELD_PRESENCE_UNKNOWN = 0; EXPLICIT = 1; IMPLICIT = 2; LEGACY_REQUIRED = 3; }
  enum EnumType { ENUM_TYPE_UNKNOWN = 0; OPEN = 1; CLOSED = 2; }
  enum RepeatedFieldEncoding { REPEATED_FIELD_ENCODING_UNKNOWN = 0; PACKED = 1; EXPANDED = 2; }
  enum Utf8Validation { UTF8_VALIDATION_UNKNOWN = 0; VERIFY = 2; NONE = 3; reserved 1; }
  enum MessageEncoding { MESSAGE_ENCODING_UNKNOWN = 0; LENGTH_PREFIXED = 1; DELIMITED = 2; }
  enum JsonFormat { JSON_FORMAT_UNKNOWN = 0; ALLOW = 1; LEGACY_BEST_EFFORT = 2; }
  enum EnforceNamingStyle { ENFORCE_NAMING_STYLE_UNKNOWN = 0; STYLE2024 = 1; STYLE_LEGACY = 2; STYLE2026 = 3; }
  optional FieldPresence field_presence = 1; optional EnumType enum_type = 2;
  optional RepeatedFieldEncoding repeated_field_encoding = 3; optional Utf8Validation utf8_validation = 4;
  optional MessageEncoding message_encoding = 5; optional JsonFormat json_format = 6;
  optional EnforceNamingStyle enforce_naming_style = 7;
  optional VisibilityFeature.DefaultSymbolVisibility default_symbol_visibility = 8;
  optional ProtoLimitsFeature.EnforceProtoLimits enforce_proto_limits = 9; extensions 1000 to 9994;
  extensions 9995 to 9999; extensions 10000; reserved 999;
}
message FeatureSetDefaults {
  message FeatureSetEditionDefault {
    optional Edition edition = 3; optional FeatureSet overridable_features = 4;
    optional FeatureSet fixed_features = 5; reserved 1; reserved 2; reserved "features";
  }
  repeated FeatureSetEditionDefault defaults = 1; optional Edition minimum_edition = 4;
  optional Edition maximum_edition = 5;
}
message SourceCodeInfo {
  message Location {
    repeated int32 path = 1 [packed = true]; repeated int32 span = 2 [packed = true];
    optional string leading_comments = 3; optional string trailing_comments = 4;
    repeated string leading_detached_comments = 6;
  }
  repeated Location location = 1; extensions 536000000;
}
message GeneratedCodeInfo {
  message Annotation {
    enum Semantic { NONE = 0; SET = 1; ALIAS = 2; }
    repeated int32 path = 1 [packed = true]; optional string source_file = 2; optional int32 begin = 3;
    optional int32 end = 4; optional Semantic semantic = 5;
  }
  repeated Annotation annotation = 1;
}
enum Edition {
  EDITION_UNKNOWN = 0; EDITION_LEGACY = 900; EDITION_PROTO2 = 998; EDITION_PROTO3 = 999; EDITION_2023 = 1000;
  EDITION_2024 = 1001; EDITION_2026 = 1002; EDITION_UNSTABLE = 9999; EDITION_1_TEST_ONLY = 1;
  EDITION_2_TEST_ONLY = 2; EDITION_99997_TEST_ONLY = 99997; EDITION_99998_TEST_ONLY = 99998;
  EDITION_99999_TEST_ONLY = 99999; EDITION_MAX = 2147483647;
}
enum SymbolVisibility { VISIBILITY_UNSET = 0; VISIBILITY_LOCAL = 1; VISIBILITY_EXPORT = 2; }
`
  ],
  [
    "google/protobuf/compiler/plugin.proto",
    `syntax = "proto2";
package google.protobuf.compiler;
import "google/protobuf/descriptor.proto";
message Version {
  optional int32 major = 1; optional int32 minor = 2; optional int32 patch = 3; optional string suffix = 4;
}
message CodeGeneratorRequest {
  repeated string file_to_generate = 1; optional string parameter = 2;
  repeated google.protobuf.FileDescriptorProto proto_file = 15;
  repeated google.protobuf.FileDescriptorProto source_file_descriptors = 17; optional Version compiler_version = 3;
}
message CodeGeneratorResponse {
  message File {
    optional string name = 1; optional string insertion_point = 2; optional string content = 15;
    optional google.protobuf.GeneratedCodeInfo generated_code_info = 16;
  }
  enum Feature { FEATURE_NONE = 0; FEATURE_PROTO3_OPTIONAL = 1; FEATURE_SUPPORTS_EDITIONS = 2; }
  optional string error = 1; optional uint64 supported_features = 2; optional int32 minimum_edition = 3;
  optional int32 maximum_edition = 4; repeated File file = 15;
}
`
  ]
];

// src/schema/well-known-features.ts
var FEATURE_FILES = [
  [
    "google/protobuf/cpp_features.proto",
    `syntax = "proto2";
package pb;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FeatureSet { optional CppFeatures cpp = 1000; }
message CppFeatures {
  enum StringType { STRING_TYPE_UNKNOWN = 0; VIEW = 1; CORD = 2; STRING = 3; }
  enum RepeatedType { REPEATED_TYPE_UNKNOWN = 0; LEGACY = 1; PROXY = 2; }
  optional bool legacy_closed_enum = 1; optional StringType string_type = 2;
  optional bool enum_name_uses_string_view = 3; optional RepeatedType repeated_type = 4;
}
`
  ],
  [
    "google/protobuf/java_features.proto",
    `syntax = "proto2";
package pb;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FeatureSet { optional JavaFeatures java = 1001; }
message JavaFeatures {
  message NestInFileClassFeature {
    enum NestInFileClass { NEST_IN_FILE_CLASS_UNKNOWN = 0; NO = 1; YES = 2; LEGACY = 3; }
    reserved 1 to max;
  }
  enum Utf8Validation { UTF8_VALIDATION_UNKNOWN = 0; DEFAULT = 1; VERIFY = 2; }
  optional bool legacy_closed_enum = 1; optional Utf8Validation utf8_validation = 2; optional bool large_enum = 3;
  optional bool use_old_outer_classname_default = 4;
  optional NestInFileClassFeature.NestInFileClass nest_in_file_class = 5; reserved 6;
}
`
  ],
  [
    "google/protobuf/go_features.proto",
    `syntax = "proto2";
package pb;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FeatureSet { optional GoFeatures go = 1002; }
message GoFeatures {
  message OptimizeModeFeature { enum OptimizeMode { OPTIMIZE_MODE_UNSPECIFIED = 0; SPEED = 1; CODE_SIZE = 2; } }
  enum APILevel { API_LEVEL_UNSPECIFIED = 0; API_OPEN = 1; API_HYBRID = 2; API_OPAQUE = 3; }
  enum StripEnumPrefix {
    STRIP_ENUM_PREFIX_UNSPECIFIED = 0; STRIP_ENUM_PREFIX_KEEP = 1; STRIP_ENUM_PREFIX_GENERATE_BOTH = 2;
    STRIP_ENUM_PREFIX_STRIP = 3;
  }
  optional bool legacy_unmarshal_json_enum = 1; optional APILevel api_level = 2;
  optional StripEnumPrefix strip_enum_prefix = 3; optional OptimizeModeFeature.OptimizeMode optimize_mode = 4;
}
`
  ]
];

// src/schema/well-known-types.ts
var WELL_KNOWN_TYPES = [
  [
    "google/protobuf/any.proto",
    `syntax = "proto3";
package google.protobuf;
message Any { string type_url = 1; bytes value = 2; }
`
  ],
  [
    "google/protobuf/api.proto",
    `syntax = "proto3";
package google.protobuf;
import "google/protobuf/source_context.proto";
import "google/protobuf/type.proto";
message Api {
  string name = 1; repeated Method methods = 2; repeated Option options = 3; string version = 4;
  SourceContext source_context = 5; repeated Mixin mixins = 6; Syntax syntax = 7; string edition = 8;
}
message Method {
  string name = 1; string request_type_url = 2; bool request_streaming = 3; string response_type_url = 4;
  bool response_streaming = 5; repeated Option options = 6; Syntax syntax = 7 [deprecated = true];
  string edition = 8 [deprecated = true];
}
message Mixin { string name = 1; string root = 2; }
`
  ],
  [
    "google/protobuf/duration.proto",
    `syntax = "proto3";
package google.protobuf;
message Duration { int64 seconds = 1; int32 nanos = 2; }
`
  ],
  [
    "google/protobuf/empty.proto",
    `syntax = "proto3";
package google.protobuf;
message Empty {}
`
  ],
  [
    "google/protobuf/field_mask.proto",
    `syntax = "proto3";
package google.protobuf;
message FieldMask { repeated string paths = 1; }
`
  ],
  [
    "google/protobuf/source_context.proto",
    `syntax = "proto3";
package google.protobuf;
message SourceContext { string file_name = 1; }
`
  ],
  [
    "google/protobuf/struct.proto",
    `syntax = "proto3";
package google.protobuf;
message Struct { map<string, Value> fields = 1; }
message Value {
  oneof kind {
    NullValue null_value = 1; double number_value = 2; string string_value = 3; bool bool_value = 4;
    Struct struct_value = 5; ListValue list_value = 6;
  }
}
message ListValue { repeated Value values = 1; }
enum NullValue { NULL_VALUE = 0; }
`
  ],
  [
    "google/protobuf/timestamp.proto",
    `syntax = "proto3";
package google.protobuf;
message Timestamp { int64 seconds = 1; int32 nanos = 2; }
`
  ],
  [
    "google/protobuf/type.proto",
    `syntax = "proto3";
package google.protobuf;
import "google/protobuf/any.proto";
import "google/protobuf/source_context.proto";
message Type {
  string name = 1; repeated Field fields = 2; repeated string oneofs = 3; repeated Option options = 4;
  SourceContext source_context = 5; Syntax syntax = 6; string edition = 7;
}
message Field {
  enum Kind {
    TYPE_UNKNOWN = 0; TYPE_DOUBLE = 1; TYPE_FLOAT = 2; TYPE_INT64 = 3; TYPE_UINT64 = 4; TYPE_INT32 = 5;
    TYPE_FIXED64 = 6; TYPE_FIXED32 = 7; TYPE_BOOL = 8; TYPE_STRING = 9; TYPE_GROUP = 10; TYPE_MESSAGE = 11;
    TYPE_BYTES = 12; TYPE_UINT32 = 13; TYPE_ENUM = 14; TYPE_SFIXED32 = 15; TYPE_SFIXED64 = 16; TYPE_SINT32 = 17;
    TYPE_SINT64 = 18;
  }
  enum Cardinality {
    CARDINALITY_UNKNOWN = 0; CARDINALITY_OPTIONAL = 1; CARDINALITY_REQUIRED = 2; CARDINALITY_REPEATED = 3;
  }
  Kind kind = 1; Cardinality cardinality = 2; int32 number = 3; string name = 4; string type_url = 6;
  int32 oneof_index = 7; bool packed = 8; repeated Option options = 9; string json_name = 10;
  string default_value = 11;
}
message Enum {
  string name = 1; repeated EnumValue enumvalue = 2; repeated Option options = 3; SourceContext source_context = 4;
  Syntax syntax = 5; string edition = 6;
}
message EnumValue { string name = 1; int32 number = 2; repeated Option options = 3; }
message Option { string name = 1; Any value = 2; }
enum Syntax { SYNTAX_PROTO2 = 0; SYNTAX_PROTO3 = 1; SYNTAX_EDITIONS = 2; }
`
  ],
  [
    "google/protobuf/wrappers.proto",
    `syntax = "proto3";
package google.protobuf;
message DoubleValue { double value = 1; }
message FloatValue { float value = 1; }
message Int64Value { int64 value = 1; }
message UInt64Value { uint64 value = 1; }
message Int32Value { int32 value = 1; }
message UInt32Value { uint32 value = 1; }
message BoolValue { bool value = 1; }
message StringValue { string value = 1; }
message BytesValue { bytes value = 1; }
`
  ]
];

// src/schema/well-known.ts
var TEXTS2 = new Map([...WELL_KNOWN_TYPES, ...DESCRIPTOR_FILES, ...FEATURE_FILES]);
var WELL_KNOWN_PATHS = new Set(TEXTS2.keys());
var parsed = /* @__PURE__ */ new Map();
function wellKnownFile(path) {
  const known3 = parsed.get(path);
  if (known3 !== void 0) return known3;
  const text2 = TEXTS2.get(path);
  if (text2 === void 0) return null;
  const { file } = parse3(text2);
  parsed.set(path, file);
  return file;
}

// src/schema/imports.ts
function importResolver(treePaths, config2) {
  const tree = new Set(treePaths);
  const byName2 = groupByName(treePaths);
  const prefixes = [...config2.prefixes ?? []].map(([from, to]) => [inTree(from), inTree(to)]);
  prefixes.sort(([a], [b]) => b.length - a.length);
  const roots = [...new Set((config2.roots ?? []).map(inTree))];
  return (importPath2, importing) => {
    const found = (path) => path !== importing && tree.has(path);
    if (/^\.\.?\//.test(importPath2)) {
      const relative = normalPath(`${folderOf(importing)}/${importPath2}`);
      return relative !== null && found(relative) ? relative : null;
    }
    const prefixed = throughPrefix(importPath2, prefixes);
    if (prefixed !== null && found(prefixed)) return prefixed;
    for (const root of rootsFor(importing, roots)) {
      if (found(under(root, importPath2))) return under(root, importPath2);
    }
    const endings = (byName2.get(nameOf4(importPath2)) ?? []).filter(
      (path) => path !== importing && path.endsWith(`/${importPath2}`)
    );
    if (endings.length === 1) return endings[0] ?? null;
    if (WELL_KNOWN_PATHS.has(importPath2)) return importPath2;
    if (endings.length > 1) return null;
    const end = endOf2(importPath2).find(found);
    if (end !== void 0) return end;
    return rootsFor(importing, roots).some((root) => under(root, importPath2) === importing) ? importing : null;
  };
}
function groupByName(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const group = groups.get(nameOf4(path));
    if (group === void 0) groups.set(nameOf4(path), [path]);
    else group.push(path);
  }
  return groups;
}
function throughPrefix(importPath2, prefixes) {
  for (const [from, to] of prefixes) {
    if (from === "") return under(to, importPath2);
    if (importPath2.startsWith(`${from}/`)) return under(to, importPath2.slice(from.length + 1));
  }
  return null;
}
function rootsFor(importing, roots) {
  const own2 = roots.filter((root) => root === "" || importing.startsWith(`${root}/`)).sort((a, b) => b.length - a.length);
  const modules = own2.length === 0 ? [] : [...own2, ...roots.filter((root) => !own2.includes(root))];
  return [.../* @__PURE__ */ new Set([...modules, ...foldersAbove(importing)])];
}
function foldersAbove(path) {
  const folders = [];
  let folder = path;
  while (folder !== "") {
    folder = folderOf(folder);
    folders.push(folder);
  }
  return folders;
}
function endOf2(importPath2) {
  if (importPath2.startsWith("google/")) return [];
  const parts = importPath2.split("/");
  const hosted = parts.length === 4 && (parts[0] ?? "").includes(".");
  const shortest = hosted ? 1 : 2;
  const ends = [];
  for (let cut = 1; parts.length - cut >= shortest; cut++) ends.push(parts.slice(cut).join("/"));
  return ends;
}
function nameOf4(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function under(root, path) {
  return root === "" ? path : `${root}/${path}`;
}
function inTree(folder) {
  return normalPath(folder) ?? folder;
}

// src/schema/link-problems.ts
init_text();
function problemAt(path, node, fault4) {
  const { line, column } = spanOf(node, fault4.range);
  return { file: path, line, column, message: fault4.message, fatal: fault4.fatal };
}
function lineOf(node, range) {
  return spanOf(node, range).line;
}

// src/schema/scope.ts
var NO_MEMBERS = /* @__PURE__ */ new Map();
function packageScope(fullName2, parent) {
  return { kind: "package", fullName: fullName2, parent, members: /* @__PURE__ */ new Map(), twins: null, element: null, type: null };
}
function messageScope(message, parent) {
  const type = { kind: "message", message };
  const members3 = message.mapEntry ? NO_MEMBERS : /* @__PURE__ */ new Map();
  return { kind: "message", fullName: message.fullName, parent, members: members3, twins: null, element: message, type };
}
function enumScope(element, parent) {
  const type = { kind: "enum", enum: element };
  return { kind: "enum", fullName: element.fullName, parent, members: NO_MEMBERS, twins: null, element, type };
}
function serviceScope(element, parent) {
  return { kind: "service", fullName: element.fullName, parent, members: /* @__PURE__ */ new Map(), twins: null, element, type: null };
}
function isScope(entry) {
  return "members" in entry;
}
function fileOf(entry) {
  return isScope(entry) ? entry.element?.file ?? null : entry.file;
}
function symbolTable() {
  return { root: packageScope("", null), clashes: [], hidden: /* @__PURE__ */ new Set() };
}
function openPackage(table3, dotted) {
  let scope = table3.root;
  if (dotted === "") return scope;
  for (const name of dotted.split(".")) scope = packageIn(table3, scope, name);
  return scope;
}
function packageIn(table3, parent, name) {
  const known3 = parent.members.get(name);
  if (known3?.kind === "package") return known3;
  const twin = parent.twins?.get(name)?.find((entry) => entry.kind === "package");
  if (twin?.kind === "package") return twin;
  const made = packageScope(join3(parent.fullName, name), parent);
  declare2(table3, parent, name, made);
  return made;
}
function declare2(table3, scope, name, entry) {
  const known3 = scope.members.get(name);
  if (known3 === void 0) {
    scope.members.set(name, entry);
    return;
  }
  table3.clashes.push({ name, scope, first: known3, second: entry });
  scope.twins ??= /* @__PURE__ */ new Map();
  const twins = scope.twins.get(name);
  if (twins === void 0) scope.twins.set(name, [entry]);
  else twins.push(entry);
}
function join3(scope, name) {
  return scope === "" ? name : `${scope}.${name}`;
}
function lookup(from, name, view2, typesOnly) {
  if (name.startsWith(".")) return descend(rootOf(from), name, 1, view2);
  const dot = name.indexOf(".");
  const first2 = dot < 0 ? name : name.slice(0, dot);
  for (let scope = from; scope !== null; scope = scope.parent) {
    const entry = memberOf(scope, first2, view2);
    if (entry === null) continue;
    if (dot >= 0) {
      if (isScope(entry)) return descend(entry, name, dot + 1, view2);
    } else if (!typesOnly || entry.kind === "message" || entry.kind === "enum") {
      return entry;
    }
  }
  return null;
}
function rootOf(scope) {
  let root = scope;
  while (root.parent !== null) root = root.parent;
  return root;
}
function descend(scope, name, start, view2) {
  let inside = scope;
  let at3 = start;
  for (; ; ) {
    const dot = name.indexOf(".", at3);
    const entry = memberOf(inside, dot < 0 ? name.slice(at3) : name.slice(at3, dot), view2);
    if (entry === null || dot < 0) return entry;
    if (!isScope(entry)) return null;
    inside = entry;
    at3 = dot + 1;
  }
}
function memberOf(scope, name, view2) {
  const entry = scope.members.get(name);
  if (entry === void 0) return null;
  if (view2 === null || scope.kind !== "package" || isVisible(entry, view2)) return entry;
  return scope.twins?.get(name)?.find((twin) => isVisible(twin, view2)) ?? null;
}
function isVisible(entry, view2) {
  if (entry.kind === "package") return view2.packages.has(entry);
  const file = fileOf(entry);
  return file !== null && view2.files.has(file);
}

// src/schema/link-unknown.ts
var KINDS = {
  package: "a package",
  message: "a message",
  enum: "an enum",
  service: "a service",
  field: "a field",
  oneof: "a oneof",
  "enum-value": "an enum value",
  method: "an rpc"
};
function meaningOf(entry) {
  return entry.kind === "field" && entry.extension ? "an extension" : KINDS[entry.kind];
}
function unknownName(name, scope, expected) {
  const elsewhere = lookup(scope, name, null, true);
  const file = elsewhere === null ? null : fileOf(elsewhere);
  if (elsewhere !== null && file !== null && isType(elsewhere)) {
    return `\`${name}\` is declared in ${file.path}, which is not imported for types here. Add an import of it.`;
  }
  const meant = meantBy(name, scope);
  if (meant !== null) return `\`${name}\` means nothing here. Write \`.${meant}\` if that is meant.`;
  return `\`${name}\` is declared neither in this file nor in one that it imports; expected ${expected}. Import its file, or correct the name.`;
}
function meantBy(name, scope) {
  const bare = name.startsWith(".") ? name.slice(1) : name;
  for (let around = scope; around !== null; around = around.parent) {
    const full = join3(around.fullName, bare);
    const entry = lookup(scope, `.${full}`, null, true);
    if (entry !== null && isType(entry)) return full;
  }
  return null;
}
function isType(entry) {
  return isScope(entry) && entry.type !== null;
}

// src/schema/link-clashes.ts
function clashProblems(table3) {
  const problems = [];
  const pairs = /* @__PURE__ */ new Map();
  for (const clash of table3.clashes) {
    const [first2, second] = inTextOrder(clash);
    if (isGroup(clash.first, clash.second) || isGroup(clash.second, clash.first)) continue;
    if (first2 === null || second === null) problems.push(...packageProblem(clash, first2 ?? second));
    else if (first2.file === second.file) problems.push(sameFile(clash.name, first2, second));
    else addPair(pairs, first2.file, second.file, clash);
  }
  for (const [, others] of pairs) {
    for (const [, clashes] of others) problems.push(...twoFiles(clashes));
  }
  return problems;
}
function isGroup(field, message) {
  return field.kind === "field" && isScope(message) && field.node?.group != null && field.node.group === message.element?.node;
}
function addPair(pairs, first2, second, clash) {
  const others = pairs.get(first2) ?? /* @__PURE__ */ new Map();
  pairs.set(first2, others);
  const clashes = others.get(second);
  if (clashes === void 0) others.set(second, [clash]);
  else clashes.push(clash);
}
function inTextOrder({ first: first2, second }) {
  const [a, b] = [placeOf(first2), placeOf(second)];
  const swapped = a !== null && b !== null && a.file === b.file && a.range.start > b.range.start;
  return swapped ? [b, a] : [a, b];
}
function placeOf(entry) {
  const file = fileOf(entry);
  const range = nameRange(entry);
  return file === null || range === null ? null : { entry, file, range };
}
function nameRange(entry) {
  if (!isScope(entry)) return entry.node?.name.range ?? null;
  const { element } = entry;
  if (element === null) return null;
  if (element.node !== null) return element.node.name.range;
  const siblings = element.kind === "message" ? element.parent?.fields ?? [] : [];
  return siblings.find(({ type }) => type.kind === "message" && type.message === element)?.node?.name.range ?? null;
}
function sameFile(name, first2, second) {
  const line = lineOf(first2.file.node, first2.range);
  const here = describe2(second) === describe2(first2) ? "" : `, and here as ${describe2(second)}`;
  const values = [first2, second].some(({ entry }) => entry.kind === "enum-value");
  const hint2 = values ? " Values are named beside their enum, not inside it." : "";
  const message = `\`${name}\` is declared on line ${line} already, as ${describe2(first2)}${here}. Rename one of them.${hint2}`;
  return problemAt(second.file.path, second.file.node, { message, range: second.range, fatal: true });
}
function describe2({ entry }) {
  return isScope(entry) && entry.element?.node === null ? "the entry message of a map field" : meaningOf(entry);
}
function packageProblem({ name, scope }, place3) {
  if (place3 === null) return [];
  const message = `\`${join3(scope.fullName, name)}\` is the name of a package too. Rename this ${place3.entry.kind}.`;
  return [problemAt(place3.file.path, place3.file.node, { message, range: place3.range, fatal: true })];
}
function twoFiles(clashes) {
  const clash = clashes[0];
  if (clash === void 0) return [];
  const [first2, second] = inTextOrder(clash);
  if (first2 === null || second === null || isWellKnown(first2.file) && isWellKnown(second.file)) return [];
  const { path, node } = second.file;
  if (first2.file.node.text === node.text) {
    const message2 = `this file is a copy of ${first2.file.path}. Leave one of them out with \`protos:\` in the config.`;
    return [problemAt(path, node, { message: message2, range: { start: 0, end: 0 }, fatal: false })];
  }
  const at3 = `${first2.file.path}:${lineOf(first2.file.node, first2.range)}`;
  const name = join3(clash.scope.fullName, clash.name);
  const more = clashes.length > 1 ? ` (and ${clashes.length - 1} more names of this file)` : "";
  const message = `\`${name}\` is declared in ${at3} already${more}. Rename it, or leave one of the files out with \`protos:\` in the config.`;
  return [problemAt(path, node, { message, range: second.range, fatal: true })];
}
function isWellKnown({ path }) {
  return [...WELL_KNOWN_PATHS].some((known3) => path === known3 || path.endsWith(`/${known3}`));
}

// src/schema/features.ts
var FEATURE_VALUES = {
  field_presence: ["EXPLICIT", "IMPLICIT", "LEGACY_REQUIRED"],
  enum_type: ["OPEN", "CLOSED"],
  repeated_field_encoding: ["PACKED", "EXPANDED"],
  utf8_validation: ["VERIFY", "NONE"],
  message_encoding: ["LENGTH_PREFIXED", "DELIMITED"],
  json_format: ["ALLOW", "LEGACY_BEST_EFFORT"],
  enforce_naming_style: ["STYLE2024", "STYLE_LEGACY"],
  default_symbol_visibility: ["EXPORT_ALL", "EXPORT_TOP_LEVEL", "LOCAL_ALL", "STRICT"]
};
var PROTO2 = {
  field_presence: "EXPLICIT",
  enum_type: "CLOSED",
  repeated_field_encoding: "EXPANDED",
  utf8_validation: "NONE",
  message_encoding: "LENGTH_PREFIXED",
  json_format: "LEGACY_BEST_EFFORT",
  enforce_naming_style: "STYLE_LEGACY",
  default_symbol_visibility: "EXPORT_ALL"
};
var EDITION_2023 = {
  ...PROTO2,
  enum_type: "OPEN",
  repeated_field_encoding: "PACKED",
  utf8_validation: "VERIFY",
  json_format: "ALLOW"
};
var PROTO3 = { ...EDITION_2023, field_presence: "IMPLICIT" };
var EDITION_2024 = {
  ...EDITION_2023,
  enforce_naming_style: "STYLE2024",
  default_symbol_visibility: "EXPORT_TOP_LEVEL"
};
function defaultFeatures(file) {
  if (file.syntax === "proto2") return PROTO2;
  if (file.syntax === "proto3") return PROTO3;
  return file.edition === "2023" ? EDITION_2023 : EDITION_2024;
}
function resolveFeatures(parent, options) {
  let result = null;
  for (const { name, value } of featureSettings(options)) {
    if (!isFeatureName(name) || value.kind !== "identifier" || !isFeatureValue(name, value.text)) continue;
    result ??= { ...parent };
    result[name] = value.text;
  }
  return result === null ? parent : result;
}
var NONE2 = [];
function featureSettings(options) {
  let settings = null;
  for (const option of options) {
    if (!option.name.startsWith("features")) continue;
    settings ??= [];
    if (option.name === "features") settings.push(...aggregate(option));
    else if (/^features\.\w+$/.test(option.name))
      settings.push({ name: option.name.slice(9), value: option.value, nameRange: option.nameRange });
  }
  return settings ?? NONE2;
}
function aggregate(option) {
  if (option.value.kind !== "message") return [];
  return option.value.entries.filter(({ name }) => !name.startsWith("[")).map(({ name, value }) => ({ name, value, nameRange: value.range }));
}
function isFeatureName(name) {
  return Object.hasOwn(FEATURE_VALUES, name);
}
function isFeatureValue(name, value) {
  return FEATURE_VALUES[name].includes(value);
}

// src/schema/json-name.ts
function jsonNameOf(name) {
  return withoutUnderscores(name, false);
}
function mapEntryNameOf(fieldName) {
  return `${withoutUnderscores(fieldName, true)}Entry`;
}
function strippedValueName(valueName, enumName) {
  let result = "";
  let upper = true;
  for (const c of withoutPrefix(valueName, enumName.replaceAll("_", "").toLowerCase())) {
    if (c === "_") {
      upper = true;
    } else {
      result += upper ? c.toUpperCase() : c.toLowerCase();
      upper = false;
    }
  }
  return result;
}
function withoutUnderscores(name, upperFirst) {
  if (!upperFirst && !name.includes("_")) return name;
  let result = "";
  let upper = upperFirst;
  for (const c of name) {
    if (c === "_") {
      upper = true;
    } else {
      result += upper ? c.toUpperCase() : c;
      upper = false;
    }
  }
  return result;
}
function withoutPrefix(name, prefix) {
  let at3 = 0;
  for (let matched2 = 0; matched2 < prefix.length; at3++) {
    if (at3 === name.length) return name;
    const c = name.charAt(at3);
    if (c === "_") continue;
    if (c.toLowerCase() !== prefix.charAt(matched2)) return name;
    matched2++;
  }
  while (name.charAt(at3) === "_") at3++;
  return at3 === name.length ? name : name.slice(at3);
}

// src/schema/link-drafts.ts
var MAX_FIELD_NUMBER = 2 ** 29 - 1;
var MAX_MESSAGE_SET_NUMBER = 2 ** 31 - 2;
var MAX_ENUM_NUMBER = 2 ** 31 - 1;
var UNRESOLVED = { kind: "opaque", name: "" };
function spansOf(ranges, max) {
  if (ranges.length === 0) return NO_SPANS;
  return ranges.map(({ start, end }) => ({ start: Number(start.value), end: end === null ? max : Number(end.value) }));
}
var NO_SPANS = [];
var NO_NAMES = /* @__PURE__ */ new Set();
function namesOf2(words) {
  return words.length === 0 ? NO_NAMES : new Set(words.map(({ text: text2 }) => text2));
}
function noteVisibility(table3, element, features) {
  const byDefault = features.default_symbol_visibility;
  const exported = element.visibility === null ? byDefault === "EXPORT_ALL" || byDefault === "EXPORT_TOP_LEVEL" && element.parent === null : element.visibility === "export";
  if (!exported) table3.hidden.add(element);
}

// src/schema/link-options.ts
function findOption(options, name) {
  for (const option of options) {
    if (option.name === name) return option;
  }
  return null;
}
function isSet(options, name) {
  return booleanOption(options, name) === true;
}
function booleanOption(options, name) {
  const value = findOption(options, name)?.value;
  if (value?.kind !== "identifier") return null;
  if (value.text === "true") return true;
  return value.text === "false" ? false : null;
}
function stringOption(options, name) {
  const value = findOption(options, name)?.value;
  return value?.kind === "string" ? new TextDecoder().decode(value.bytes) : null;
}

// src/schema/link-declare-field.ts
function fieldDraft(context, node, parent, fullName2) {
  return {
    kind: "field",
    name: node.name.text,
    fullName: fullName2,
    number: Number(node.number.value),
    jsonName: stringOption(node.options, "json_name") ?? jsonNameOf(node.name.text),
    parent,
    extension: false,
    file: context.file,
    repeated: node.map !== null || node.label?.text === "repeated",
    map: null,
    type: UNRESOLVED,
    presence: null,
    packed: false,
    delimited: false,
    utf8Checked: false,
    default: null,
    oneof: null,
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
}
function declareMapEntry(context, field, node, map, place3, features) {
  const entry = entryDraft(context, mapEntryNameOf(field.name), place3, features);
  const part = (role, name, number2) => {
    const draft = fieldDraft(context, node, entry, join3(entry.fullName, name));
    const own2 = { name, number: number2, jsonName: name, repeated: false, deprecated: false, options: [], node: null };
    const made = Object.assign(draft, own2);
    const type = role === "map-key" ? map.key : map.value;
    context.fields.push({ field: made, node, type, known: null, role, scope: place3.scope, features });
    return made;
  };
  field.map = { key: part("map-key", "key", 1), value: part("map-value", "value", 2) };
  entry.fields = [field.map.key, field.map.value];
  const scope = messageScope(entry, place3.scope);
  declare2(context.table, place3.scope, entry.name, scope);
  context.messages.push(entry);
  place3.messages.push({ start: node.range.start, message: entry });
  return scope.type;
}
function entryDraft(context, name, place3, features) {
  return {
    kind: "message",
    name,
    fullName: join3(place3.scope.fullName, name),
    file: context.file,
    parent: place3.parent,
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extensions: [],
    extensionRanges: spansOf([], 0),
    reservedRanges: spansOf([], 0),
    reservedNames: namesOf2([]),
    mapEntry: true,
    messageSet: false,
    visibility: null,
    jsonFormat: features.json_format === "ALLOW" ? "allow" : "legacy",
    deprecated: false,
    options: [],
    node: null
  };
}

// src/schema/link-declare-leaves.ts
function declareEnum(context, node, parent, outer, inherited) {
  const features = resolveFeatures(inherited, node.options);
  const values = [];
  const element = {
    kind: "enum",
    name: node.name.text,
    fullName: join3(outer.fullName, node.name.text),
    file: context.file,
    parent,
    values,
    closed: features.enum_type === "CLOSED",
    reservedRanges: spansOf(node.reservedRanges, MAX_ENUM_NUMBER),
    reservedNames: namesOf2(node.reservedNames),
    visibility: node.visibility,
    jsonFormat: features.json_format === "ALLOW" ? "allow" : "legacy",
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
  declare2(context.table, outer, element.name, enumScope(element, outer));
  context.enums.push(element);
  noteVisibility(context.table, element, features);
  for (const value of node.values) {
    const made = {
      kind: "enum-value",
      name: value.name.text,
      fullName: join3(outer.fullName, value.name.text),
      number: Number(value.number.value),
      parent: element,
      file: context.file,
      deprecated: isSet(value.options, "deprecated"),
      options: value.options,
      node: value
    };
    values.push(made);
    declare2(context.table, outer, made.name, made);
  }
  return element;
}
function declareService(context, node) {
  const methods = [];
  const service = {
    kind: "service",
    name: node.name.text,
    fullName: join3(context.packageScope.fullName, node.name.text),
    file: context.file,
    methods,
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
  const scope = serviceScope(service, context.packageScope);
  declare2(context.table, context.packageScope, service.name, scope);
  for (const method of node.methods) {
    const made = {
      kind: "method",
      name: method.name.text,
      fullName: join3(service.fullName, method.name.text),
      parent: service,
      file: context.file,
      input: UNRESOLVED,
      output: UNRESOLVED,
      clientStreaming: method.input.stream,
      serverStreaming: method.output.stream,
      deprecated: isSet(method.options, "deprecated"),
      options: method.options,
      node: method
    };
    methods.push(made);
    declare2(context.table, scope, made.name, made);
    context.methods.push({ method: made, input: method.input, output: method.output, scope });
  }
  return service;
}

// src/schema/link-declare.ts
function declareFile(unit, table3) {
  const { node, path } = unit;
  const name = node.package?.text ?? "";
  const lists = { messages: [], enums: [], services: [], extensions: [] };
  const file = { kind: "file", path, package: name, ...lists, options: node.options, node };
  const packageScope2 = openPackage(table3, name);
  const work = { fields: [], extends: [], methods: [], messages: [], enums: [] };
  const context = { unit, file, table: table3, packageScope: packageScope2, ...work };
  const features = resolveFeatures(defaultFeatures(node), node.options);
  const place3 = { parent: null, scope: packageScope2, features, messages: [] };
  const { enums, extensions } = declareMembers(context, node, place3);
  file.messages = inTextOrder2(place3.messages);
  file.enums = enums;
  file.extensions = extensions;
  file.services = node.services.map((service) => declareService(context, service));
  return context;
}
function declareMembers(context, node, place3) {
  const { parent, scope, features } = place3;
  for (const nested of node.messages) declareMessage(context, nested, place3);
  const enums = node.enums.map((nested) => declareEnum(context, nested, parent, scope, features));
  const extensions = node.extends.flatMap((extend2) => declareExtend(context, extend2, place3));
  return { enums, extensions };
}
function declareExtend(context, node, place3) {
  const fields = node.fields.map((field) => declareField(context, field, place3, null, true));
  context.extends.push({ node, scope: place3.scope, fields });
  return fields;
}
function declareMessage(context, node, place3) {
  const features = resolveFeatures(place3.features, node.options);
  const message = messageDraft(context, node, place3, features);
  const scope = messageScope(message, place3.scope);
  declare2(context.table, place3.scope, message.name, scope);
  place3.messages.push({ start: node.range.start, message });
  context.messages.push(message);
  noteVisibility(context.table, message, features);
  const inside = { parent: message, scope, features, messages: [] };
  const { enums, extensions } = declareMembers(context, node, inside);
  message.enums = enums;
  message.extensions = extensions;
  const choices = declareOneofs(context, node.oneofs, message, scope);
  message.oneofs = [...choices.values()].map(({ oneof }) => oneof);
  message.fields = node.fields.map((field) => {
    const choice = field.oneof === null ? void 0 : choices.get(field.oneof);
    const made = declareField(context, field, inside, choice?.oneof ?? null, false);
    choice?.fields.push(made);
    return made;
  });
  message.messages = inTextOrder2(inside.messages);
  return scope.type;
}
function messageDraft(context, node, place3, features) {
  const messageSet = isSet(node.options, "message_set_wire_format");
  const max = messageSet ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  return {
    kind: "message",
    name: node.name.text,
    fullName: join3(place3.scope.fullName, node.name.text),
    file: context.file,
    parent: place3.parent,
    fields: [],
    oneofs: [],
    messages: [],
    enums: [],
    extensions: [],
    extensionRanges: spansOf(node.extensionRanges, max),
    reservedRanges: spansOf(node.reservedRanges, max),
    reservedNames: namesOf2(node.reservedNames),
    mapEntry: false,
    messageSet,
    visibility: node.visibility,
    jsonFormat: features.json_format === "ALLOW" ? "allow" : "legacy",
    deprecated: isSet(node.options, "deprecated"),
    options: node.options,
    node
  };
}
function declareOneofs(context, nodes, parent, scope) {
  const choices = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const fields = [];
    const name = node.name.text;
    const fullName2 = join3(parent.fullName, name);
    const oneof = { kind: "oneof", name, fullName: fullName2, parent, file: context.file, fields, node };
    choices.set(node, { oneof, fields });
    declare2(context.table, scope, name, oneof);
  }
  return choices;
}
function declareField(context, node, place3, oneof, extension) {
  const around = oneof === null ? place3.features : resolveFeatures(place3.features, oneof.node.options);
  const features = resolveFeatures(around, node.options);
  const { scope } = place3;
  const field = fieldDraft(context, node, extension ? null : place3.parent, join3(scope.fullName, node.name.text));
  field.oneof = oneof;
  if (extension) {
    field.extension = true;
    field.jsonName = `[${field.fullName}]`;
  }
  declare2(context.table, scope, field.name, field);
  let known3 = null;
  if (node.map !== null) known3 = declareMapEntry(context, field, node, node.map, place3, features);
  else if (node.group !== null) known3 = declareMessage(context, node.group, place3);
  const role = node.map === null ? "field" : "map";
  context.fields.push({ field, node, type: node.type, known: known3, role, scope, features });
  return field;
}
function inTextOrder2(placed) {
  return [...placed].sort((a, b) => a.start - b.start).map(({ message }) => message);
}

// src/schema/link-graph.ts
function importGraph(files, resolveImport) {
  const units = [...files].map(([path, node]) => ({ path, node, imports: [] }));
  const byPath2 = new Map(units.map((unit) => [unit.path, unit]));
  for (const unit of units) {
    for (const node of unit.node.imports) {
      const path = resolveImport(node.path, unit.path);
      unit.imports.push({ node, target: path === null ? null : byPath2.get(path) ?? bundled(path, units, byPath2) });
    }
  }
  return units;
}
function bundled(path, units, byPath2) {
  const node = wellKnownFile(path);
  if (node === null) return null;
  let unit = units.find((other2) => other2.path.endsWith(`/${path}`));
  if (unit === void 0) {
    unit = { path, node, imports: [] };
    units.push(unit);
  }
  byPath2.set(path, unit);
  return unit;
}
function reachOf2(units) {
  const reaches = /* @__PURE__ */ new Map();
  const exported = /* @__PURE__ */ new Map();
  for (const unit of units) {
    const seen = /* @__PURE__ */ new Set([unit]);
    const missing2 = [];
    for (const { node, target } of unit.imports) {
      if (node.modifier === "option") continue;
      if (target === null) {
        missing2.push({ path: node.path, via: node });
        continue;
      }
      const reach = exported.get(target) ?? publicReach(target);
      exported.set(target, reach);
      for (const reached of reach.units) seen.add(reached);
      missing2.push(...reach.missing.map((path) => ({ path, via: node })));
    }
    reaches.set(unit, { units: seen, missing: missing2 });
  }
  return reaches;
}
function publicReach(start) {
  const units = /* @__PURE__ */ new Set([start]);
  const missing2 = [];
  for (const unit of units) {
    for (const { node, target } of unit.imports) {
      if (node.modifier !== "public") continue;
      if (target === null) missing2.push(node.path);
      else units.add(target);
    }
  }
  return { units, missing: missing2 };
}
function importCycles(units) {
  const cycles = [];
  const done = /* @__PURE__ */ new Set();
  for (const start of units) {
    if (!done.has(start)) walk(start, done, cycles);
  }
  return cycles;
}
function walk(start, done, cycles) {
  const open2 = /* @__PURE__ */ new Map([[start, 0]]);
  const trail = [start];
  for (let unit = trail.at(-1); unit !== void 0; unit = trail.at(-1)) {
    const index2 = open2.get(unit) ?? 0;
    const next = unit.imports[index2];
    if (next === void 0) {
      open2.delete(unit);
      done.add(unit);
      trail.pop();
      continue;
    }
    open2.set(unit, index2 + 1);
    const { node, target } = next;
    if (target === null || done.has(target)) continue;
    if (open2.has(target)) {
      cycles.push({ unit, node, path: [...trail.slice(trail.indexOf(target)), target].map(({ path }) => path) });
    } else {
      open2.set(target, 0);
      trail.push(target);
    }
  }
}

// src/schema/link-default.ts
var signed = (bits) => [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
var unsigned2 = (bits) => [0n, 2n ** bits - 1n];
var BOUNDS = /* @__PURE__ */ new Map([
  ["int32", signed(32n)],
  ["sint32", signed(32n)],
  ["sfixed32", signed(32n)],
  ["uint32", unsigned2(32n)],
  ["fixed32", unsigned2(32n)],
  ["int64", signed(64n)],
  ["sint64", signed(64n)],
  ["sfixed64", signed(64n)],
  ["uint64", unsigned2(64n)],
  ["fixed64", unsigned2(64n)]
]);
function defaultOf2(options, type) {
  const option = findOption(options, "default");
  return option === null ? null : readDefault2(option.value, type);
}
function readDefault2(literal, type) {
  if (type.kind === "enum") {
    return literal.kind === "identifier" && valueNames(type.enum).has(literal.text) ? literal.text : null;
  }
  if (type.kind === "opaque") return literal.kind === "identifier" ? literal.text : null;
  return type.kind === "scalar" ? readScalar(literal, type.scalar) : null;
}
var names = /* @__PURE__ */ new WeakMap();
function valueNames(element) {
  const known3 = names.get(element) ?? new Set(element.values.map(({ name }) => name));
  names.set(element, known3);
  return known3;
}
function readScalar(literal, scalar) {
  const bounds = BOUNDS.get(scalar);
  if (bounds !== void 0) return readInteger(literal, bounds, scalar.endsWith("64"));
  switch (scalar) {
    case "bool":
      return literal.kind === "identifier" ? BOOLEANS.get(literal.text) ?? null : null;
    case "string":
      return literal.kind === "string" ? new TextDecoder().decode(literal.bytes) : null;
    case "bytes":
      return literal.kind === "string" ? literal.bytes : null;
    default:
      return readFloat(literal, scalar === "float");
  }
}
var BOOLEANS = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false]
]);
function readInteger(literal, [min, max], wide) {
  if (literal.kind !== "int" || literal.value < min || literal.value > max) return null;
  return wide ? literal.value : Number(literal.value);
}
var SPECIAL = /* @__PURE__ */ new Map([
  ["inf", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["nan", Number.NaN],
  ["-nan", Number.NaN]
]);
function readFloat(literal, single) {
  const value = literal.kind === "identifier" ? SPECIAL.get(literal.text) : literal.kind === "int" || literal.kind === "float" ? Number(literal.value) : void 0;
  if (value === void 0) return null;
  return single ? Math.fround(value) : value;
}

// src/schema/link-resolve.ts
var SCALARS = new Map(
  ["double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64"].concat("sfixed32", "sfixed64", "bool", "string", "bytes").map((scalar) => [scalar, { kind: "scalar", scalar }])
);
function resolveFile(resolution) {
  const { declarations } = resolution;
  for (const work of declarations.extends) resolveExtend(resolution, work);
  for (const work of declarations.fields) resolveField(resolution, work);
  for (const { method, input, output, scope } of declarations.methods) {
    method.input = messageType(resolution, input.type, scope, "the request of an rpc");
    method.output = messageType(resolution, output.type, scope, "the response of an rpc");
  }
}
function resolveExtend(resolution, { node, scope, fields }) {
  const type = messageType(resolution, node.extendee, scope, "what is extended");
  if (type.kind !== "message") return;
  for (const field of fields) {
    field.parent = type.message;
    const known3 = resolution.extensionsOf.get(type.message);
    if (known3 === void 0) resolution.extensionsOf.set(type.message, [field]);
    else known3.push(field);
  }
}
function resolveField(resolution, work) {
  const { field, features, node, role } = work;
  const type = work.known ?? fieldType(resolution, work);
  field.type = type;
  if (role === "map") return;
  field.utf8Checked = isString(type) && features.utf8_validation === "VERIFY";
  if (role !== "field") {
    field.presence = "explicit";
    return;
  }
  field.presence = presenceOf(work, type);
  field.packed = field.repeated && isPacked(work, type);
  const embedded = type.kind === "message" || type.kind === "opaque";
  field.delimited = embedded && (node.group !== null || features.message_encoding === "DELIMITED");
  field.default = defaultOf2(node.options, type);
}
function presenceOf({ field, node, features }, type) {
  if (field.repeated) return null;
  if (node.label?.text === "required") return "required";
  const always = field.extension || field.oneof !== null || node.label !== null;
  if (always) return "explicit";
  if (features.field_presence === "LEGACY_REQUIRED") return "required";
  if (features.field_presence === "EXPLICIT" || type.kind === "message" || type.kind === "opaque") return "explicit";
  return "implicit";
}
function isPacked({ node, features }, type) {
  const option = booleanOption(node.options, "packed");
  if (!isPackable(type)) return type.kind === "opaque" && option === true;
  return option ?? features.repeated_field_encoding === "PACKED";
}
function isString(type) {
  return type.kind === "scalar" && type.scalar === "string";
}
function isPackable(type) {
  if (type.kind === "scalar") return type.scalar !== "string" && type.scalar !== "bytes";
  return type.kind === "enum";
}
function fieldType(resolution, { type: name, scope, role }) {
  const scalar = SCALARS.get(name.text);
  if (scalar !== void 0) return scalar;
  if (role === "map-key") return { kind: "opaque", name: withoutDot(name.text) };
  const entry = lookup(scope, name.text, resolution.view, true);
  return typeOf(resolution, entry, name) ?? unresolved(resolution, entry, name, scope, "a message or an enum");
}
function messageType(resolution, name, scope, what) {
  if (SCALARS.has(name.text)) {
    const message2 = `\`${name.text}\` is a scalar type; ${what} must be a message. Name a message.`;
    resolution.faults.push({ message: message2, range: name.range, fatal: true });
    return { kind: "opaque", name: name.text };
  }
  const entry = lookup(scope, name.text, resolution.view, false);
  const type = typeOf(resolution, entry, name);
  if (type?.kind === "message" || type?.kind === "opaque") return type;
  if (entry === null) return unresolved(resolution, entry, name, scope, "a message");
  const message = `\`${name.text}\` is ${meaningOf(entry)}; ${what} must be a message. Name a message, with a leading dot if another one is meant.`;
  resolution.faults.push({ message, range: name.range, fatal: true });
  return { kind: "opaque", name: withoutDot(name.text) };
}
function typeOf(resolution, entry, name) {
  if (entry === null || !isScope(entry) || entry.type === null) return null;
  const { faults, declarations } = resolution;
  const element = entry.element;
  if (element?.kind === "message" && element.mapEntry) {
    const message = `\`${name.text}\` is the entry message of a map field and cannot be named. Write \`map<…>\`.`;
    faults.push({ message, range: name.range, fatal: true });
  }
  if (element !== null && element.kind !== "service" && element.file !== declarations.file) {
    if (declarations.table.hidden.has(element)) {
      const message = `\`${entry.fullName}\` is not exported by ${element.file.path}. Put \`export\` before its declaration.`;
      faults.push({ message, range: name.range, fatal: true });
    }
  }
  return entry.type;
}
function unresolved(resolution, entry, name, scope, expected) {
  const opaque = { kind: "opaque", name: withoutDot(name.text) };
  if (entry === null && resolution.incomplete) {
    resolution.opaque.add(opaque.name);
    return opaque;
  }
  const known3 = entry ?? lookup(scope, name.text, resolution.view, false);
  const message = known3 ? `\`${name.text}\` is ${meaningOf(known3)}, not ${expected}. Name ${expected}, with a leading dot if another one is meant.` : unknownName(name.text, scope, expected);
  resolution.faults.push({ message, range: name.range, fatal: true });
  return opaque;
}
function withoutDot(name) {
  return name.startsWith(".") ? name.slice(1) : name;
}

// src/schema/validate-field.ts
var FIRST_RESERVED = 19e3;
var LAST_RESERVED = 19999;
var MAP_KEYS = new Set(
  "int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool string".split(" ")
);
function fieldFaults(file, node, extension) {
  const faults = [];
  const number2 = numberFault(node, extension);
  if (number2 !== null) faults.push(number2);
  labelFaults(file, node, extension, faults);
  if (node.map !== null && !MAP_KEYS.has(node.map.key.text)) {
    const message = `\`${node.map.key.text}\` cannot be the key of a map. Expected an integer type, bool or string.`;
    faults.push({ message, range: node.map.key.range, fatal: true });
  }
  if (node.options.length > 0) optionFaults(file, node, extension, faults);
  return faults;
}
function numberFault({ number: number2 }, extension) {
  const value = Number(number2.value);
  const max = extension ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  const { range } = number2;
  if (value < 1)
    return { message: `a field number is 1 or more, not ${value}. Choose a free one.`, range, fatal: true };
  if (value > max) return { message: `a field number is at most ${max}. Choose a smaller one.`, range, fatal: true };
  if (value < FIRST_RESERVED || value > LAST_RESERVED) return null;
  const message = `protobuf keeps the numbers ${FIRST_RESERVED} to ${LAST_RESERVED} for itself. Choose another one.`;
  return { message, range, fatal: true };
}
function labelFaults(file, node, extension, faults) {
  const required2 = node.label?.text === "required" ? node.label.range : null;
  if (required2 !== null && file.syntax === "proto3") {
    faults.push({ message: "proto3 has no required fields. Remove `required`.", range: required2, fatal: true });
  } else if (required2 !== null && extension) {
    faults.push({ message: "an extension cannot be required. Make it `optional`.", range: required2, fatal: true });
  }
  if (node.group !== null && file.syntax === "proto3") {
    const message = "proto3 has no groups. Use a message field.";
    faults.push({ message, range: node.type.range, fatal: true });
  }
}
function optionFaults(file, node, extension, faults) {
  repeatedOptions(node.options, faults);
  booleans(node.options, ["packed", "deprecated", "lazy"], faults);
  const fixed = findOption(node.options, "default");
  if (fixed !== null && file.syntax === "proto3") {
    faults.push({ message: "proto3 has no explicit defaults. Delete `default`.", range: fixed.nameRange, fatal: true });
  } else if (fixed !== null && (node.map !== null || node.label?.text === "repeated")) {
    const message = "a repeated field has no default. Delete `default`.";
    faults.push({ message, range: fixed.nameRange, fatal: true });
  }
  const packed = findOption(node.options, "packed");
  if (packed !== null && file.syntax === "editions") {
    const message = "editions have no option `packed`. Use `features.repeated_field_encoding = PACKED` or EXPANDED.";
    faults.push({ message, range: packed.nameRange, fatal: true });
  }
  jsonNameFaults(node, extension, faults);
}
function jsonNameFaults(node, extension, faults) {
  const option = findOption(node.options, "json_name");
  if (option === null) return;
  const name = stringOption(node.options, "json_name");
  const message = name === null ? "`json_name` must be a string in quotes." : extension && name !== jsonNameOf(node.name.text) ? "an extension has no `json_name`: its JSON name is its full name. Delete the option." : name.includes("\0") ? "`json_name` cannot contain a zero character. Remove it." : name.startsWith("[") && name.endsWith("]") ? "`json_name` cannot be in brackets: these mark extensions. Choose another name." : null;
  if (message !== null) faults.push({ message, range: option.value.range, fatal: true });
}
var ONCE = /* @__PURE__ */ new Set(["default", "json_name", "packed", "deprecated", "lazy", "ctype", "jstype"]);
function repeatedOptions(options, faults) {
  const seen = /* @__PURE__ */ new Set();
  for (const { name, nameRange: nameRange2 } of options) {
    if (!ONCE.has(name)) continue;
    if (seen.has(name)) {
      faults.push({ message: `\`${name}\` is set twice. Delete one of the two.`, range: nameRange2, fatal: true });
    }
    seen.add(name);
  }
}
function booleans(options, names2, faults) {
  for (const { name, value } of options) {
    if (!names2.includes(name) || value.kind === "identifier" && /^(true|false)$/.test(value.text)) continue;
    faults.push({ message: `\`${name}\` must be true or false.`, range: value.range, fatal: true });
  }
}

// src/schema/validate-numbers.ts
function memberFaults(members3, ranges, bounds, lineAt2) {
  const faults = [];
  const intervals = [];
  for (const kind of ["reserved", "extensions"]) {
    for (const range of ranges[kind]) addRange(range, kind, bounds, intervals, faults);
  }
  for (const { name, number: number2 } of members3) {
    const value = Number(number2.value);
    intervals.push({ from: value, to: value, kind: "member", range: number2.range, name: name.text });
  }
  intervals.sort((a, b) => a.from - b.from || a.range.start - b.range.start);
  let furthest = null;
  for (const interval of intervals) {
    if (furthest !== null && interval.from <= furthest.to) faults.push(overlap(furthest, interval, bounds, lineAt2));
    if (furthest === null || interval.to > furthest.to) furthest = interval;
  }
  return faults;
}
function addRange(node, kind, { min, max, what }, intervals, faults) {
  const from = Number(node.start.value);
  const to = node.end === null ? max : Number(node.end.value);
  const refuse2 = (range, message) => {
    faults.push({ message, range, fatal: true });
  };
  if (from < min) refuse2(node.start.range, `${what} is ${min} or more, not ${from}. Begin the range there.`);
  else if (from > max) refuse2(node.start.range, `${what} is at most ${max}. Delete the range.`);
  else if (node.end !== null && to > max) refuse2(node.end.range, `${what} is at most ${max}. Write \`max\`.`);
  else if (from > to) refuse2(node.range, `the range ends (${to}) before it begins (${from}). Swap the two numbers.`);
  else intervals.push({ from, to, kind, range: node.range, name: "" });
}
function overlap(a, b, { what }, lineAt2) {
  const swap = a.kind === "member" ? b.kind !== "member" || a.range.start > b.range.start : b.kind !== "member" && a.range.start > b.range.start;
  const [other2, here] = swap ? [b, a] : [a, b];
  const line = lineAt2(other2.range);
  const subject = what.replace(/^an? /, "");
  const message = here.kind !== "member" ? `this range overlaps with the one on line ${line}. Change one of them.` : other2.kind === "member" ? `the ${subject} ${here.from} is taken by \`${other2.name}\` on line ${line}. Choose another one.` : other2.kind === "reserved" ? `the ${subject} ${here.from} is reserved on line ${line}. Choose another one.` : `the ${subject} ${here.from} is in the extension range on line ${line}. Choose another one.`;
  return { message, range: here.range, fatal: true };
}
function reservedNameFaults(reserved, members3, kind, lineAt2) {
  if (reserved.length === 0) return [];
  const faults = [];
  const known3 = /* @__PURE__ */ new Map();
  for (const word of reserved) {
    const first2 = known3.get(word.text);
    if (first2 === void 0) known3.set(word.text, word);
    else {
      const message = `the name \`${word.text}\` is reserved already on line ${lineAt2(first2.range)}. Delete one of the two.`;
      faults.push({ message, range: word.range, fatal: true });
    }
  }
  for (const { text: text2, range } of members3) {
    const word = known3.get(text2);
    if (word === void 0) continue;
    const message = `the name \`${text2}\` is reserved on line ${lineAt2(word.range)}. Rename the ${kind}.`;
    faults.push({ message, range, fatal: true });
  }
  return faults;
}

// src/schema/validate-enum.ts
var MIN_ENUM_NUMBER = -(2 ** 31);
function enumFaults(file, node, features) {
  const faults = [];
  const lineAt2 = (range) => lineOf(file, range);
  const [first2] = node.values;
  if (first2 === void 0) {
    const message = `the enum \`${node.name.text}\` has no value. Add one: the first is the default.`;
    faults.push({ message, range: node.name.range, fatal: true });
  } else if (first2.number.value !== 0n && features.enum_type === "OPEN") {
    const message = `the first value of an open enum must be 0, not ${first2.number.value}. Put a value with 0 first.`;
    faults.push({ message, range: first2.number.range, fatal: true });
  }
  for (const { number: number2 } of node.values) {
    const value = Number(number2.value);
    if (value >= MIN_ENUM_NUMBER && value <= MAX_ENUM_NUMBER) continue;
    const message = `the number of an enum value is from ${MIN_ENUM_NUMBER} to ${MAX_ENUM_NUMBER}. Choose another one.`;
    faults.push({ message, range: number2.range, fatal: true });
  }
  booleans(node.options, ["allow_alias", "deprecated"], faults);
  faults.push(...aliasFaults(node));
  const ranges = { reserved: node.reservedRanges, extensions: [] };
  const bounds = { min: MIN_ENUM_NUMBER, max: MAX_ENUM_NUMBER, what: "an enum number" };
  const members3 = isSet(node.options, "allow_alias") ? firstOfEach(node.values) : node.values;
  faults.push(...memberFaults(members3, ranges, bounds, lineAt2));
  const names2 = node.values.map(({ name }) => name);
  faults.push(...reservedNameFaults(node.reservedNames, names2, "enum value", lineAt2));
  if (!isSet(node.options, "deprecated_legacy_json_field_conflicts")) faults.push(...nameFaults(node, features));
  return faults;
}
function aliasFaults(node) {
  const option = findOption(node.options, "allow_alias");
  if (option === null || !isSet(node.options, "allow_alias")) return [];
  if (firstOfEach(node.values).length < node.values.length) return [];
  const message = "`allow_alias` is set, but no two values have the same number. Delete the option.";
  return [{ message, range: option.nameRange, fatal: true }];
}
function firstOfEach(values) {
  const byNumber = /* @__PURE__ */ new Map();
  for (const value of values) {
    if (!byNumber.has(value.number.value)) byNumber.set(value.number.value, value);
  }
  return [...byNumber.values()];
}
function nameFaults(node, features) {
  const faults = [];
  const seen = /* @__PURE__ */ new Map();
  for (const value of node.values) {
    const stripped = strippedValueName(value.name.text, node.name.text);
    const other2 = seen.get(stripped);
    if (other2 === void 0) {
      seen.set(stripped, value);
    } else if (other2.number.value !== value.number.value && other2.name.text !== value.name.text) {
      const message = `\`${value.name.text}\` and \`${other2.name.text}\` are one name (${stripped}) once the name of the enum is stripped and case ignored. Rename one of them.`;
      faults.push({ message, range: value.name.range, fatal: features.json_format === "ALLOW" });
    }
  }
  return faults;
}

// src/schema/validate-features.ts
var TARGETS = {
  field_presence: ["field", "file"],
  enum_type: ["enum", "file"],
  repeated_field_encoding: ["field", "file"],
  utf8_validation: ["field", "file"],
  message_encoding: ["field", "file"],
  json_format: ["message", "enum", "file"],
  enforce_naming_style: null,
  default_symbol_visibility: ["file"]
};
var SINCE_2024 = /* @__PURE__ */ new Set(["enforce_naming_style", "default_symbol_visibility"]);
function featureFaults(file, options, target) {
  if (file.syntax !== "editions") {
    const message = `${file.syntax} has no features. Use an edition, or delete this.`;
    return options.filter(setsFeatures).map(({ nameRange: nameRange2 }) => ({ message, range: nameRange2, fatal: true }));
  }
  const faults = replacements(options);
  const seen = /* @__PURE__ */ new Set();
  for (const setting of featureSettings(options)) {
    const message = settingFault(setting, file.edition, target) ?? repetition(setting, seen);
    seen.add(setting.name);
    if (message !== null) faults.push({ message, range: setting.nameRange, fatal: true });
  }
  return faults;
}
function setsFeatures({ name }) {
  return name === "features" || name.startsWith("features.");
}
function replacements(options) {
  const message = "`features = {…}` would replace the features set before. Put it first, or set single features.";
  return options.filter(setsFeatures).slice(1).filter(({ name }) => name === "features").map(({ nameRange: nameRange2 }) => ({ message, range: nameRange2, fatal: true }));
}
function repetition({ name }, seen) {
  return seen.has(name) ? `the feature \`${name}\` is set twice. Delete one of the two.` : null;
}
function settingFault({ name, value }, edition, target) {
  if (!isFeatureName(name)) {
    return `there is no feature \`${name}\`. Expected one of ${Object.keys(FEATURE_VALUES).join(", ")}.`;
  }
  if (SINCE_2024.has(name) && edition === "2023") return `the feature \`${name}\` needs edition 2024. Delete it.`;
  const targets = TARGETS[name];
  if (targets !== null && !targets.includes(target)) {
    return `the feature \`${name}\` cannot be set on a ${target}, only on: ${targets.join(", ")}. Move it there.`;
  }
  if (value.kind !== "identifier" || !isFeatureValue(name, value.text)) {
    const given = value.kind === "identifier" ? `\`${value.text}\`` : "this";
    return `the feature \`${name}\` cannot be ${given}. Expected ${FEATURE_VALUES[name].join(" or ")}.`;
  }
  if (name === "field_presence" && target === "file" && value.text === "LEGACY_REQUIRED") {
    return "`field_presence` of a whole file cannot be LEGACY_REQUIRED. Set it on single fields.";
  }
  return null;
}

// src/schema/validate-imports.ts
function importFaults(file) {
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  for (const { path, pathRange, modifier } of file.imports) {
    if (seen.has(path)) {
      faults.push({ message: `\`${path}\` is imported already. Delete this import.`, range: pathRange, fatal: true });
    }
    seen.add(path);
    if (modifier === "weak" && file.edition === "2024") {
      const message = "edition 2024 has no `import weak`. Remove `weak`, or use `import option`.";
      faults.push({ message, range: pathRange, fatal: true });
    }
  }
  return faults;
}

// src/schema/validate-message.ts
function messageFaults(file, node, features) {
  const faults = [];
  const messageSet = isSet(node.options, "message_set_wire_format");
  const max = messageSet ? MAX_MESSAGE_SET_NUMBER : MAX_FIELD_NUMBER;
  const bounds = { min: 1, max, what: "a field number" };
  const lineAt2 = (range) => lineOf(file, range);
  const members3 = node.fields.map(({ name, number: number2 }) => ({ name, number: number2 }));
  const ranges = { reserved: node.reservedRanges, extensions: node.extensionRanges };
  faults.push(...memberFaults(members3, ranges, bounds, lineAt2));
  faults.push(
    ...reservedNameFaults(
      node.reservedNames,
      members3.map(({ name }) => name),
      "field",
      lineAt2
    )
  );
  if (!isSet(node.options, "deprecated_legacy_json_field_conflicts")) faults.push(...jsonFaults(node, features));
  const filled = new Set(node.oneofs.length === 0 ? [] : node.fields.map((field) => field.oneof));
  for (const oneof of node.oneofs) {
    if (filled.has(oneof)) continue;
    const message = `the oneof \`${oneof.name.text}\` has no field. Add one or delete the oneof.`;
    faults.push({ message, range: oneof.name.range, fatal: true });
  }
  booleans(node.options, ["message_set_wire_format", "deprecated", "map_entry"], faults);
  optionFaults2(file, node, messageSet, faults);
  return faults;
}
function optionFaults2(file, node, messageSet, faults) {
  const entry = findOption(node.options, "map_entry");
  if (entry !== null) {
    const message = "`map_entry` is set by the compiler alone. Delete it and write a `map<…>` field.";
    faults.push({ message, range: entry.nameRange, fatal: true });
  }
  const first2 = node.extensionRanges[0];
  if (file.syntax === "proto3" && first2 !== void 0) {
    const message = "proto3 has no extension ranges. Delete them, or use proto2 or an edition.";
    faults.push({ message, range: first2.range, fatal: true });
  }
  if (!messageSet) return;
  if (file.syntax === "proto3") {
    const message = "proto3 has no message sets. Delete `message_set_wire_format`.";
    faults.push({ message, range: node.name.range, fatal: true });
  }
  for (const { name } of node.fields) {
    const message = `a message set has no fields of its own, only extensions. Delete \`${name.text}\`.`;
    faults.push({ message, range: name.range, fatal: true });
  }
}
function jsonFaults(node, features) {
  const faults = [];
  const strict4 = features.json_format === "ALLOW";
  for (const customs of [false, true]) {
    const seen = /* @__PURE__ */ new Map();
    for (const field of node.fields) {
      const own2 = jsonNameOf(field.name.text);
      const set = customs ? stringOption(field.options, "json_name") : null;
      const custom = set !== null && set !== own2;
      const name = custom ? set : own2;
      const other2 = seen.get(name);
      if (other2 === void 0) seen.set(name, { field, custom });
      else if (other2.field.name.text !== field.name.text && (!customs || custom || other2.custom)) {
        faults.push(jsonFault(name, field, other2, strict4 || custom && other2.custom));
      }
    }
  }
  return faults;
}
function jsonFault(name, field, other2, fatal) {
  const message = `\`${field.name.text}\` and \`${other2.field.name.text}\` have the same JSON name \`${name}\`. Rename one of them.`;
  return { message, range: field.name.range, fatal };
}

// src/schema/validate-style.ts
var TITLE = { pattern: /^[A-Z][A-Za-z0-9]*$/, example: "TitleCase" };
var LOWER = { pattern: /^[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*$/, example: "lower_snake_case" };
var UPPER = { pattern: /^[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*$/, example: "UPPER_SNAKE_CASE" };
var STYLES = {
  package: LOWER,
  message: TITLE,
  enum: TITLE,
  service: TITLE,
  rpc: TITLE,
  field: LOWER,
  oneof: LOWER,
  "enum value": UPPER
};
function nameFault(kind, name) {
  const { pattern, example } = STYLES[kind];
  const parts = kind === "package" ? name.text.split(".") : [name.text];
  if (parts.every((part) => pattern.test(part))) return null;
  const advice = `Rename it, or set \`features.enforce_naming_style = STYLE_LEGACY\`.`;
  const message = `the name of the ${kind} \`${name.text}\` must be in ${example}: edition 2024 enforces it. ${advice}`;
  return { message, range: name.range, fatal: true };
}

// src/schema/validate.ts
var known2 = /* @__PURE__ */ new WeakMap();
function fileFaults(file) {
  let faults = known2.get(file);
  if (faults === void 0) {
    faults = checkFile(file);
    known2.set(file, faults);
  }
  return faults;
}
function checkFile(file) {
  const check = { file, faults: [] };
  const features = resolveFeatures(defaultFeatures(file), file.options);
  check.faults.push(...importFaults(file), ...featureFaults(file, file.options, "file"));
  style(check, features, "package", file.package);
  for (const message of file.messages) checkMessage(check, message, features);
  for (const element of file.enums) checkEnum(check, element, features);
  for (const extend2 of file.extends) checkExtend(check, extend2, features);
  for (const service of file.services) checkService(check, service, features);
  return check.faults;
}
function checkMessage(check, node, inherited) {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  faults.push(...featureFaults(file, node.options, "message"), ...messageFaults(file, node, features));
  style(check, features, "message", node.name);
  for (const oneof of node.oneofs) {
    faults.push(...featureFaults(file, oneof.options, "oneof"));
    style(check, resolveFeatures(features, oneof.options), "oneof", oneof.name);
  }
  for (const { options } of node.extensionRanges) {
    if (options.length > 0) faults.push(...featureFaults(file, options, "extension range"));
  }
  for (const field of node.fields) checkField(check, field, features, false);
  for (const nested of node.messages) checkMessage(check, nested, features);
  for (const element of node.enums) checkEnum(check, element, features);
  for (const extend2 of node.extends) checkExtend(check, extend2, features);
}
function checkField(check, node, inherited, extension) {
  const { file, faults } = check;
  faults.push(...fieldFaults(file, node, extension));
  if (node.options.length > 0) faults.push(...featureFaults(file, node.options, "field"));
  if (node.group === null) style(check, resolveFeatures(inherited, node.options), "field", node.name);
  else checkMessage(check, node.group, inherited);
}
function checkExtend(check, node, features) {
  if (node.fields.length === 0) {
    const message = "`extend` declares no field. Add one or delete it.";
    check.faults.push({ message, range: node.extendee.range, fatal: true });
  }
  for (const field of node.fields) checkField(check, field, features, true);
}
function checkEnum(check, node, inherited) {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  faults.push(...featureFaults(file, node.options, "enum"), ...enumFaults(file, node, features));
  style(check, features, "enum", node.name);
  for (const value of node.values) {
    if (value.options.length > 0) faults.push(...featureFaults(file, value.options, "enum value"));
    style(check, resolveFeatures(features, value.options), "enum value", value.name);
  }
}
function checkService(check, node, inherited) {
  const { file, faults } = check;
  const features = resolveFeatures(inherited, node.options);
  faults.push(...featureFaults(file, node.options, "service"));
  style(check, features, "service", node.name);
  for (const method of node.methods) {
    faults.push(...featureFaults(file, method.options, "rpc"));
    style(check, resolveFeatures(features, method.options), "rpc", method.name);
  }
}
function style({ faults }, features, kind, name) {
  if (features.enforce_naming_style !== "STYLE2024" || name === null) return;
  const fault4 = nameFault(kind, name);
  if (fault4 !== null) faults.push(fault4);
}

// src/schema/validate-extension.ts
var OPTIONS2 = new Set(
  ["File", "Message", "Field", "Oneof", "ExtensionRange", "Enum", "EnumValue", "Service", "Method"].map(
    (kind) => `google.protobuf.${kind}Options`
  )
);
function extensionFaults({ field, node }) {
  const { parent } = field;
  if (parent === null) return [];
  const faults = [];
  if (!isExtensible(parent, field.number) && field.number > 0) {
    faults.push({ message: outside(field, parent), range: node.number.range, fatal: true });
  }
  if (field.file.node.syntax === "proto3" && !OPTIONS2.has(parent.fullName)) {
    const message = `proto3 files can only extend the options of descriptor.proto, not \`${parent.fullName}\`. Use \`google.protobuf.Any\`, or proto2 or an edition.`;
    faults.push({ message, range: node.name.range, fatal: true });
  }
  if (parent.messageSet && (field.repeated || field.type.kind !== "message" && field.type.kind !== "opaque")) {
    const message = "an extension of a message set must be one optional message. Change its type.";
    faults.push({ message, range: node.type.range, fatal: true });
  }
  return faults;
}
var sorted = /* @__PURE__ */ new WeakMap();
function isExtensible(message, number2) {
  let ranges = sorted.get(message);
  if (ranges === void 0) {
    ranges = [...message.extensionRanges].sort((a, b) => a.start - b.start);
    sorted.set(message, ranges);
  }
  let low = 0;
  for (let high = ranges.length; low < high; ) {
    const middle = low + high >> 1;
    if ((ranges[middle]?.start ?? 0) <= number2) low = middle + 1;
    else high = middle;
  }
  return number2 <= (ranges[low - 1]?.end ?? 0);
}
function outside(field, parent) {
  if (parent.extensionRanges.length === 0) {
    return `\`${parent.fullName}\` has no extension range, so it cannot be extended. Give it \`extensions ${field.number};\`.`;
  }
  const ranges = parent.extensionRanges.slice(0, 5).map(({ start, end }) => start === end ? `${start}` : `${start} to ${end}`);
  const more = parent.extensionRanges.length > 5 ? ", …" : "";
  return `\`${parent.fullName}\` has no extension range around ${field.number}. Choose a number in ${ranges.join(", ")}${more}.`;
}
function extensionNumberClashes(extensionsOf) {
  const clashes = [];
  for (const [extendee, fields] of extensionsOf) {
    const seen = /* @__PURE__ */ new Map();
    for (const field of fields) {
      const other2 = seen.get(field.number);
      if (other2 === void 0) seen.set(field.number, field);
      else clashes.push(clashOf(extendee, field, other2));
    }
  }
  return clashes;
}
function clashOf(extendee, field, other2) {
  const range = field.node?.number.range ?? { start: 0, end: 0 };
  const line = other2.node === null ? 1 : lineOf(other2.file.node, other2.node.number.range);
  const message = `the number ${field.number} of \`${extendee.fullName}\` is taken by the extension \`${other2.fullName}\` (${other2.file.path}:${line}). Choose another one.`;
  const fatal = field.file === other2.file || !OPTIONS2.has(extendee.fullName);
  return { field, fault: { message, range, fatal } };
}

// src/schema/validate-field-features.ts
function fieldFeatureFaults({ field }) {
  if (field.file.node.syntax !== "editions") return [];
  return featureSettings(field.options).flatMap((setting) => {
    const message = messageOf(field, setting);
    return message === null ? [] : [{ message, range: setting.nameRange, fatal: true }];
  });
}
function messageOf(field, { name, value }) {
  const text2 = value.kind === "identifier" ? value.text : "";
  switch (name) {
    case "field_presence":
      return presenceMessage(field, text2);
    case "repeated_field_encoding":
      return encodingMessage(field, text2);
    case "utf8_validation":
      return mayBeString(field) ? null : "only string fields can set `utf8_validation`. Delete it.";
    case "message_encoding":
      return mayBeMessage(field) ? null : "only message fields can set `message_encoding`, and no map can. Delete it.";
    default:
      return null;
  }
}
function presenceMessage(field, value) {
  if (field.oneof !== null) return "a field in a oneof cannot set `field_presence`: it is always explicit. Delete it.";
  if (field.repeated) return "a repeated field cannot set `field_presence`: it has none. Delete it.";
  if (field.extension) return "an extension cannot set `field_presence`: it is always explicit. Delete it.";
  if (value === "IMPLICIT" && field.type.kind === "message") {
    return "a message field cannot have implicit presence. Delete `field_presence`.";
  }
  return null;
}
function encodingMessage(field, value) {
  if (!field.repeated) return "only repeated fields can set `repeated_field_encoding`. Delete it.";
  const packable = field.type.kind === "opaque" || isPackable(field.type);
  return value === "PACKED" && !packable ? "only repeated numbers, bools and enums can be PACKED. Delete it." : null;
}
function mayBeString(field) {
  const types = field.map === null ? [field.type] : [field.map.key.type, field.map.value.type];
  return types.some((type) => type.kind === "opaque" || type.kind === "scalar" && type.scalar === "string");
}
function mayBeMessage(field) {
  return field.map === null && (field.type.kind === "message" || field.type.kind === "opaque");
}

// src/schema/validate-linked.ts
function linkedFaults(declarations) {
  const faults = [];
  const refuse2 = (range, message) => {
    faults.push({ message, range, fatal: true });
  };
  for (const work of declarations.fields) {
    if (work.role === "field" || work.role === "map") checkField2(work, refuse2);
    if (work.role === "map-value") checkMapValue(work, refuse2);
    if (work.role === "map-value" || work.role === "field") checkEnum2(work, refuse2);
    if (work.role !== "map-key" && work.role !== "map-value" && work.node.options.length > 0) {
      for (const fault4 of fieldFeatureFaults(work)) refuse2(fault4.range, fault4.message);
    }
    if (work.field.extension) {
      for (const fault4 of extensionFaults(work)) refuse2(fault4.range, fault4.message);
    }
  }
  return faults;
}
function checkField2({ field, node }, refuse2) {
  if (node.options.length === 0) return;
  const { type } = field;
  const packed = findOption(node.options, "packed");
  if (packed !== null && isSet(node.options, "packed") && !(field.repeated && mayPack(type))) {
    refuse2(packed.nameRange, "only repeated fields of numbers, bools and enums can be packed. Delete `packed`.");
  }
  const lazy = findOption(node.options, "lazy");
  if (lazy !== null && isSet(node.options, "lazy") && (isPlain(type) || node.group !== null)) {
    refuse2(lazy.nameRange, "only message fields can be lazy. Delete `lazy`.");
  }
  const jstype = findOption(node.options, "jstype");
  if (jstype !== null && isPlain(type) && !isWideInteger(type) && !isNormal(jstype.value)) {
    refuse2(jstype.nameRange, "`jstype` is for integers of 64 bits alone. Delete it.");
  }
  checkDefault(field, node, refuse2);
}
function checkDefault(field, node, refuse2) {
  const option = findOption(node.options, "default");
  if (option === null || field.repeated || field.file.node.syntax === "proto3" || field.type.kind === "opaque") return;
  if (field.type.kind === "message") {
    refuse2(option.nameRange, "a message field has no default. Delete `default`.");
  } else if (field.presence === "implicit") {
    refuse2(
      option.nameRange,
      "a field with implicit presence has no default. Delete `default`, or make presence EXPLICIT."
    );
  } else if (readDefault2(option.value, field.type) === null) {
    refuse2(
      option.value.range,
      `the default does not fit the type of the field. Expected ${expectedDefault(field.type)}.`
    );
  }
}
function expectedDefault(type) {
  if (type.kind === "enum") return `the name of a value of ${type.enum.fullName}`;
  if (type.kind !== "scalar") return "none";
  if (type.scalar === "string" || type.scalar === "bytes") return "a string in quotes";
  if (type.scalar === "bool") return "true or false";
  if (type.scalar === "float" || type.scalar === "double") return "a number, inf or nan";
  return `a whole number that fits ${type.scalar}`;
}
function checkMapValue({ field, node }, refuse2) {
  const first2 = field.type.kind === "enum" ? field.type.enum.values[0] : void 0;
  if (first2 === void 0 || first2.number === 0 || node.map === null) return;
  refuse2(
    node.map.value.range,
    `the first value of an enum in a map must be 0; that of \`${first2.parent.fullName}\` is ${first2.number}. Use another enum.`
  );
}
function checkEnum2({ field, node, features, type }, refuse2) {
  if (field.type.kind !== "enum" || !field.type.enum.closed) return;
  const element = field.type.enum;
  const range = node.map?.value.range ?? type.range;
  if (field.file.node.syntax === "proto3") {
    refuse2(
      range,
      `\`${element.fullName}\` is a closed enum (of proto2, in ${element.file.path}); proto3 fields need an open one. Use an enum of a proto3 file.`
    );
  } else if (field.presence === "implicit" && features.field_presence === "IMPLICIT") {
    refuse2(
      range,
      `\`${element.fullName}\` is a closed enum; a field with implicit presence needs an open one. Make presence EXPLICIT.`
    );
  }
}
function mayPack(type) {
  return type.kind === "opaque" || isPackable(type);
}
function isPlain(type) {
  return type.kind === "scalar" || type.kind === "enum";
}
function isWideInteger(type) {
  return type.kind === "scalar" && type.scalar.endsWith("64");
}
function isNormal(value) {
  return value.kind === "identifier" && value.text === "JS_NORMAL";
}

// src/schema/link.ts
function link(files, resolveImport) {
  const units = importGraph(files, resolveImport);
  const reaches = reachOf2(units);
  const table3 = symbolTable();
  const declared2 = new Map(units.map((unit) => [unit, declareFile(unit, table3)]));
  const opaque = /* @__PURE__ */ new Set();
  const extensionsOf = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [unit, declarations] of declared2) {
    const reach = reaches.get(unit) ?? { units: /* @__PURE__ */ new Set([unit]), missing: [] };
    const faults = [...fileFaults(unit.node)];
    const own2 = /* @__PURE__ */ new Set();
    const resolution = {
      declarations,
      view: viewOf(reach, declared2),
      incomplete: reach.missing.length > 0,
      opaque: own2,
      faults,
      extensionsOf
    };
    resolveFile(resolution);
    if (own2.size > 0) faults.push(...missingImports(reach, own2));
    for (const name of own2) opaque.add(name);
    problems.push(...faults.map((fault4) => problemAt(unit.path, unit.node, fault4)));
  }
  for (const [unit, declarations] of declared2) {
    const faults = linkedFaults(declarations);
    problems.push(...faults.map((fault4) => problemAt(unit.path, unit.node, fault4)));
  }
  for (const { field, fault: fault4 } of extensionNumberClashes(extensionsOf)) {
    problems.push(problemAt(field.file.path, field.file.node, fault4));
  }
  problems.push(...cycleProblems(units), ...clashProblems(table3));
  return schemaOf([...declared2.values()], { extensionsOf, opaque, problems: inOrder2(problems, units) });
}
function viewOf(reach, declared2) {
  const files = /* @__PURE__ */ new Set();
  const packages = /* @__PURE__ */ new Set();
  for (const unit of reach.units) {
    const declarations = declared2.get(unit);
    if (declarations === void 0) continue;
    files.add(declarations.file);
    for (let scope = declarations.packageScope; scope !== null; scope = scope.parent) packages.add(scope);
  }
  return { files, packages };
}
function missingImports({ missing: missing2 }, names2) {
  const list3 = [...names2].sort();
  const shown2 = list3.slice(0, 5).join(", ") + (list3.length > 5 ? ` and ${list3.length - 5} more` : "");
  return missing2.map(({ path, via }) => ({
    message: `\`${path}\` is not in the tree, so these types are compared by name alone: ${shown2}. Add the file, or say where it is with \`imports:\` in the config.`,
    range: via.pathRange,
    fatal: false
  }));
}
function cycleProblems(units) {
  return importCycles(units).map(
    ({ unit, node, path }) => problemAt(unit.path, unit.node, {
      message: path.length === 2 ? "a file cannot import itself. Delete this import." : `these files import each other in a circle: ${path.join(" → ")}. Move what they share to a file of its own.`,
      range: node.pathRange,
      fatal: true
    })
  );
}
function inOrder2(problems, units) {
  const rank = new Map(units.map(({ path }, index2) => [path, index2]));
  const at3 = ({ file, line, column }) => [rank.get(file ?? "") ?? -1, line ?? 0, column ?? 0];
  return [...problems].sort((a, b) => {
    const [x, y] = [at3(a), at3(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}
function schemaOf(declared2, rest) {
  const files = /* @__PURE__ */ new Map();
  const messages = /* @__PURE__ */ new Map();
  const enums = /* @__PURE__ */ new Map();
  const services = /* @__PURE__ */ new Map();
  for (const { file, messages: own2, enums: ownEnums } of declared2) {
    files.set(file.path, file);
    for (const message of own2) addFirst(messages, message);
    for (const element of ownEnums) addFirst(enums, element);
    for (const service of file.services) addFirst(services, service);
  }
  const { extensionsOf, problems } = rest;
  return { files, messages, enums, services, extensionsOf, opaque: [...rest.opaque].sort(), problems };
}
function addFirst(map, element) {
  if (!map.has(element.fullName)) map.set(element.fullName, element);
}

// src/gate/load.ts
init_text();
async function loadSurface(tree, selection, parses) {
  const entries = await tree.entries((path) => path.endsWith(".proto") || BUF_FILES.test(path));
  if (isFault(entries)) return entries;
  const protos = entries.filter(({ path }) => path.endsWith(".proto"));
  const reader = createReader(tree, protos, selection, parses);
  const fault4 = await reader.read(protos.filter(({ path }) => selection.includes(path)).map(({ path }) => path));
  if (fault4 !== null) return fault4;
  const roots = await rootsIn(tree, entries);
  if (isFault(roots)) return roots;
  const { own: own2, vendored } = ownFiles(reader.files, selection);
  const resolve = importResolver(
    protos.map(({ path }) => path),
    { roots, prefixes: selection.prefixes }
  );
  const { files, fault: missing2 } = await closure(own2, reader, resolve);
  if (missing2 !== null) return missing2;
  const problems = reader.problems.filter(({ file }) => file === null || files.has(file));
  const schema = link(files, resolve);
  return {
    schema,
    own: new Set(own2),
    unseen: [...vendored, ...opaqueTypes(schema)],
    problems: [...problems, ...schema.problems]
  };
}
var BUF_FILES = /(^|\/)buf(\.work)?\.yaml$/;
function createReader(tree, protos, selection, parses) {
  const entries = new Map(protos.map((entry) => [entry.path, entry]));
  const files = /* @__PURE__ */ new Map();
  const problems = [];
  const read4 = async (paths) => {
    const wanted = paths.flatMap((path) => entries.get(path) ?? []).filter(({ path }) => !files.has(path));
    const regular = wanted.filter(({ kind }) => kind === "file");
    const ids2 = [...new Set(regular.map(({ id }) => id))].filter((id) => parses.known(id) === void 0);
    const contents = ids2.length === 0 ? /* @__PURE__ */ new Map() : await tree.read(ids2, selection.maxBytes);
    if (isFault(contents)) return contents;
    for (const { path, id } of regular) {
      const content = contents.get(id);
      const parsed2 = parses.known(id) ?? (content === void 0 || isFault(content) ? null : parses.parse(id, content));
      if (parsed2 === null) problems.push(unreadable(path, content));
      else add(path, parsed2);
    }
    return null;
  };
  const add = (path, { file, problems: faults }) => {
    files.set(path, file);
    problems.push(
      ...faults.map(({ message, range }) => ({ file: path, ...startOf(file, range), message, fatal: true }))
    );
  };
  return { files, problems, read: read4 };
}
function startOf(file, range) {
  const { line, column } = spanOf(file, range);
  return { line, column };
}
function unreadable(file, fault4) {
  const message = fault4 === void 0 ? "the file could not be read" : `${fault4.message}; ${fault4.next}`;
  return { file, line: null, column: null, message, fatal: true };
}
async function rootsIn(tree, entries) {
  const configs = entries.filter(({ path, kind }) => kind === "file" && BUF_FILES.test(path));
  if (configs.length === 0) return [];
  const contents = await tree.read(configs.map(({ id }) => id));
  if (isFault(contents)) return contents;
  const decoder2 = new TextDecoder();
  const texts = configs.flatMap(({ path, id }) => {
    const content = contents.get(id);
    return content === void 0 || isFault(content) ? [] : [[path, decoder2.decode(content)]];
  });
  const { bufRoots: bufRoots2 } = await Promise.resolve().then(() => (init_imports_buf(), imports_buf_exports));
  return bufRoots2(new Map(texts));
}
function ownFiles(files, selection) {
  if (selection.explicit) return { own: [...files.keys()], vendored: [] };
  const split = splitVendored([...files].map(([path, file]) => ({ path, package: file.package?.text ?? "" })));
  const vendored = split.vendored.map(({ family: family2, paths }) => `${paths.length} vendored files of ${family2}`);
  return { own: split.own.map(({ path }) => path), vendored };
}
async function closure(own2, reader, resolve) {
  const files = /* @__PURE__ */ new Map();
  let level = own2;
  while (level.length > 0) {
    const fault4 = await reader.read(level);
    if (fault4 !== null) return { files, fault: fault4 };
    const next = /* @__PURE__ */ new Set();
    for (const path of level) {
      const file = reader.files.get(path) ?? wellKnownFile(path);
      if (file === null) continue;
      files.set(path, file);
      for (const { path: imported } of file.imports) {
        const target = resolve(imported, path);
        if (target !== null && !files.has(target)) next.add(target);
      }
    }
    level = [...next].filter((path) => !files.has(path));
  }
  return { files, fault: null };
}
function opaqueTypes({ opaque }) {
  if (opaque.length === 0) return [];
  const more = opaque.length > 5 ? ` and ${opaque.length - 5} more` : "";
  return [
    `${opaque.slice(0, 5).join(", ")}${more}: imported from files that are not in the repository, compared by name only`
  ];
}

// src/gate/surface.ts
async function judgeSurface(sides, declared2, settings, parses, identity) {
  const loaded = await loadSides(sides, settings, parses);
  if ("kind" in loaded || "problems" in loaded) return loaded;
  const { baseline, before, head } = loaded;
  const since = differences(baseline, head, settings);
  const decision = decide({
    findings: since.findings,
    before: before === null ? null : differences(baseline, before, settings).findings,
    policy: settings.policy,
    baseline: { ref: sides.baseline.ref, version: declared2.baselineVersion },
    headVersion: declared2.headVersion,
    declared: declared2.declared
  });
  const problems = [
    ...head.problems,
    ...since.unknownRoots.map(unknownRoot),
    ...decision.stale.map(({ message }) => notice(message))
  ];
  return {
    report: reportOf(sides, declared2, settings, identity, { baseline, head, decision }),
    decision,
    perPreset: requiredPerPreset(since.findings, settings.policy),
    problems
  };
}
async function loadSides(sides, settings, parses) {
  const baseline = await loadSide(sides.baseline, settings, parses, ` (at ${shortRef(sides.baseline)})`);
  if ("kind" in baseline || !("schema" in baseline)) return baseline;
  const head = await loadSide(sides.head, settings, parses, "");
  if ("kind" in head || !("schema" in head)) return head;
  if (sides.before === null) return { baseline, before: null, head };
  const before = await loadSide(sides.before, settings, parses, " (at the merge base)");
  return "schema" in before ? { baseline, before, head } : before;
}
async function loadSide(tree, { selection }, parses, where) {
  const loaded = await loadSurface(tree, selection, parses);
  if (isFault(loaded)) return loaded;
  const fatal = loaded.problems.filter((problem) => problem.fatal);
  return fatal.length === 0 ? loaded : { problems: fatal.map((problem) => ({ ...problem, message: problem.message + where })) };
}
function differences(old, next, settings) {
  const owns = ({ path }) => old.own.has(path) || next.own.has(path);
  const stored = matching(settings.stored, old, next);
  const roots = matching(settings.roots, old, next);
  const { findings } = compare2(old.schema, next.schema, {
    rules: RULES,
    stored: stored.names,
    roots: roots.names,
    owns
  });
  return { findings, unknownRoots: [...stored.unknown, ...roots.unknown] };
}
function matching(patterns, old, next) {
  const all = [.../* @__PURE__ */ new Set([...old.schema.messages.keys(), ...next.schema.messages.keys()])];
  const found = patterns.map((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.$^()[\]{}+?|\\]/g, "\\$&"));
    const expression = new RegExp(`^${parts.join("[^.]*")}$`);
    return { pattern, names: all.filter((name) => expression.test(name)) };
  });
  return {
    names: [...new Set(found.flatMap(({ names: names2 }) => names2))],
    unknown: found.filter(({ names: names2 }) => names2.length === 0).map(({ pattern }) => pattern)
  };
}
function unknownRoot(name) {
  return notice(`the config names the message ${name}, but neither version declares it. Correct or remove the name.`);
}
function notice(message) {
  return { file: null, line: null, column: null, message, fatal: false };
}
function reportOf(sides, { baselineVersion, headVersion, declared: declared2, declaredBy }, { policy, peers, window }, { name, policy: source }, { baseline, head, decision }) {
  const lowest = baselineVersion === null ? null : minimumVersion(baselineVersion, decision.required);
  return {
    name,
    promise: policy.promise.preset,
    contracts: policy.contracts,
    window,
    policy: source,
    peers,
    baseline: revision(sides.baseline, baselineVersion?.text ?? null),
    head: revision(sides.head, headVersion?.text ?? null),
    required: decision.required,
    declared: declared2,
    declaredBy,
    minimumVersion: lowest?.text ?? null,
    skews: decision.skews,
    findings: decision.findings,
    notes: decision.notes,
    unseen: [.../* @__PURE__ */ new Set([...baseline.unseen, ...head.unseen])],
    files: { baseline: baseline.own.size, head: head.own.size }
  };
}
function revision(tree, version2) {
  return { ref: shortRef(tree), sha: tree.sha, version: version2 };
}
function shortRef({ ref }) {
  return ref.replace(/^refs\/tags\//, "");
}

// src/gate/verdict.ts
init_bump();
function fails({ report: report3, faults }) {
  const { declared: declared2, declaredBy, required: required2, findings } = report3;
  if (faults.length > 0 || findings.some(({ blocking }) => blocking)) return true;
  return declared2 !== null && declaredBy !== "assumed" && !enough(declared2, required2);
}
function decided(surfaces) {
  const failing = surfaces.filter(fails);
  const told = failing.length > 0 ? failing : surfaces;
  const named3 = surfaces.length > 1;
  return {
    verdict: failing.length > 0 ? "fail" : "pass",
    reason: told.map((surface2) => `${named3 ? `${surface2.report.name}: ` : ""}${reasonOf(surface2)}`).join("; "),
    next: failing.flatMap(nextOf),
    problems: surfaces.flatMap(({ problems, faults }) => [...faults.map(asProblem), ...problems]),
    surfaces: surfaces.map(({ report: report3 }) => report3)
  };
}
function undecided(why) {
  const problems = "problems" in why ? why.problems : "problem" in why ? [why.problem] : [faultProblem(why)];
  const first2 = problems[0];
  const place3 = first2?.file ? `${[first2.file, first2.line, first2.column].filter((part) => part !== null).join(":")}: ` : "";
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return {
    verdict: "undecided",
    reason: `${place3}${first2?.message ?? "unknown"}${more}`,
    next: [],
    problems,
    surfaces: []
  };
}
function nothingBefore(head) {
  const reason2 = `${head} is the first release, so there is nothing it could break`;
  return { verdict: "pass", reason: reason2, next: [], problems: [], surfaces: [] };
}
function faultProblem({ message, next }) {
  return { file: null, line: null, column: null, message: `${message}; ${next}`, fatal: true };
}
function asProblem({ message }) {
  return { file: null, line: null, column: null, message, fatal: false };
}
function reasonOf({ report: report3, faults }) {
  const { required: required2, declared: declared2, declaredBy, minimumVersion: minimumVersion2, baseline, head } = report3;
  if (faults[0] !== void 0) return faults[0].message.split(". ")[0] ?? "";
  const blocking = report3.findings.filter((finding2) => finding2.blocking).length;
  if (declared2 === null)
    return blocking > 0 ? `${changes(blocking)} break${blocking === 1 ? "s" : ""} what is promised` : "nothing that is promised breaks";
  const from = baseline.version ?? baseline.ref;
  const to = head.version !== null && head.version !== baseline.version ? head.version : "this";
  const needs = compareBumps(required2, "none") === 0 ? "needs no new version" : required2 === "never" ? "breaks what may never break" : `needs ${describeBump(required2)}`;
  const lowest = minimumVersion2 === null || enough(declared2, required2) ? "" : ` (${minimumVersion2})`;
  const says = declaredBy === "assumed" ? `the next release is taken to be a ${declared2}` : `a ${declared2} is declared`;
  if (declared2 === "none") return `${to} ${needs}${lowest} after ${from}, and none is declared`;
  return `${to} ${needs}${lowest} after ${from}; ${says}`;
}
function nextOf({ report: report3, faults }) {
  if (faults.length > 0) return [];
  const { minimumVersion: minimumVersion2, declared: declared2 } = report3;
  const blocking = report3.findings.filter((finding2) => finding2.blocking);
  const steps = [];
  if (minimumVersion2 !== null && declared2 !== null) steps.push(`set the version to ${minimumVersion2} or higher`);
  if (blocking.length > 0)
    steps.push(`undo ${blocking.length === 1 ? "the blocking change" : `the ${blocking.length} blocking changes`}`);
  if (blocking.length > 0) steps.push("accept them by fingerprint in .github/skewgate.yml");
  return steps.length === 0 ? [] : [steps.join(", or ")];
}
function changes(n) {
  return n === 1 ? "1 change" : `${n} changes`;
}

// src/gate/gate.ts
var CONFIG_FILE = ".github/skewgate.yml";
async function gateRepository(repository2, request, policy, parses) {
  const place3 = await findPlace(repository2, request);
  if (isFault(place3)) return { report: undecided(place3) };
  const found = await findPolicy(policy, place3.mergeBase ?? place3.head);
  if ("report" in found || "badConfig" in found) return found;
  const judged = [];
  for (const surface2 of found.surfaces) {
    const result = await judgeRepository(repository2, place3, request, surface2, parses, found.source);
    if (!("faults" in result)) return result;
    judged.push(result);
  }
  return { report: decided(judged) };
}
async function gateFolders(sides, versions, policy, parses) {
  const found = await findPolicy(policy, sides.base);
  if ("report" in found || "badConfig" in found) return found;
  const judged = [];
  for (const settings of found.surfaces) {
    const declared2 = await declareFolders(sides, versions, settings);
    if (isUndecided(declared2)) return { report: undecided(declared2) };
    const identity = { name: settings.name ?? folderName(sides.head), policy: found.source };
    const trees = { baseline: sides.base, before: null, head: sides.head };
    const result = await judgeSurface(trees, declared2, settings, parses, identity);
    if (!("decision" in result)) return { report: undecided(result) };
    judged.push({ ...result, faults: declared2.faults });
  }
  return { report: decided(judged) };
}
async function findPolicy(policy, tree) {
  const text2 = policy.config ?? await configIn(tree);
  if (isFault(text2)) return { report: undecided(text2) };
  const parsed2 = text2 === null ? { config: NO_CONFIG } : await parsePolicy(text2);
  if ("problems" in parsed2) return { badConfig: parsed2.problems };
  const resolved = resolveSurfaces(parsed2.config, policy.options);
  const later = resolved.flatMap((surface2) => laterProblems(surface2, parsed2.config, text2?.file ?? null));
  if (later.length > 0) return { badConfig: later };
  const fromTree = policy.config === null && text2 !== null;
  const source = { file: text2?.file ?? null, sha: fromTree ? tree.sha : null };
  return { surfaces: resolved.map((surface2) => settingsOf(surface2, parsed2.config.limits)), source };
}
async function parsePolicy({ file, text: text2 }) {
  const { parseConfig: parseConfig2 } = await Promise.resolve().then(() => (init_parse3(), parse_exports2));
  return parseConfig2(text2, file);
}
function laterProblems(surface2, { copies }, file) {
  const messages = [
    ...notYet(surface2),
    ...copies.length > 0 ? ["copies: not yet there; remove it from the config"] : []
  ];
  return messages.map((message) => ({ file, line: null, column: null, message, fatal: true }));
}
async function configIn(tree) {
  const entries = await tree.entries((path) => path === CONFIG_FILE);
  if (isFault(entries)) return entries;
  const entry = entries.find(({ path, kind }) => path === CONFIG_FILE && kind === "file");
  if (entry === void 0) return null;
  const contents = await tree.read([entry.id]);
  if (isFault(contents)) return contents;
  const content = contents.get(entry.id);
  if (content === void 0 || isFault(content)) return content ?? null;
  return { file: CONFIG_FILE, text: new TextDecoder().decode(content) };
}
async function judgeRepository(repository2, place3, request, settings, parses, source) {
  const revisions = await findRevisions(repository2, place3, request, settings.revisions);
  if (isUndecided(revisions)) return { report: undecided(revisions) };
  const { baseline, before, head, declaration } = revisions;
  if (baseline === null) return { report: nothingBefore(request.tag ?? head.ref) };
  const identity = { name: settings.name ?? repository2.name, policy: source };
  const result = await judgeSurface({ baseline, before, head }, declaration, settings, parses, identity);
  if (!("decision" in result)) return { report: undecided(result) };
  return { ...result, faults: declaration.faults };
}
async function declareFolders(trees, versions, { revisions }) {
  const base = versions.base === null ? await versionIn(trees.base, revisions.versionFile) : { version: versions.base };
  if (isUndecided(base)) return base;
  const head = await versionIn(trees.head, revisions.versionFile);
  if (isUndecided(head)) return head;
  return declare({
    judged: { kind: "branch", before: base.version, head: head.version, reachable: [] },
    releases: releasesOf([], revisions.tagPattern),
    pattern: revisions.tagPattern,
    assumeNext: revisions.assumeNext,
    base: { version: base.version },
    headOption: versions.head
  });
}
function folderName({ ref }) {
  return ref.replace(/\/+$/, "").split("/").at(-1) || ref;
}

// src/gate/parses.ts
function createParses() {
  const parses = /* @__PURE__ */ new Map();
  return {
    known: (id) => parses.get(id),
    parse: (id, content) => {
      const known3 = parses.get(id);
      if (known3 !== void 0) return known3;
      const result = parseBytes(content);
      parses.set(id, result);
      return result;
    }
  };
}
var strict3 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var lenient2 = new TextDecoder("utf-8", { ignoreBOM: true });
function parseBytes(content) {
  try {
    return parse3(strict3.decode(content));
  } catch {
    const text2 = lenient2.decode(content);
    const { file } = parse3(text2);
    const start = Math.max(0, text2.indexOf("�"));
    const message = "the file is not valid UTF-8 here. Save it as UTF-8.";
    return { file, problems: [{ message, range: { start, end: start + 1 } }] };
  }
}

// src/source/directory.ts
import { readdirSync as readdirSync2 } from "node:fs";

// src/source/content.ts
import { createHash } from "node:crypto";
function blobId(bytes, format) {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
var strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function pathText(bytes) {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    const text2 = Buffer.from(bytes).toString("latin1");
    return text2.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
  }
}
var LFS_HEADER = Buffer.from("version https://git-lfs.github.com/spec/v1\n");
var LFS_MAX_BYTES = 1024;
function contentOf2(bytes) {
  if (bytes.length >= LFS_MAX_BYTES || !LFS_HEADER.equals(bytes.subarray(0, LFS_HEADER.length))) return bytes;
  return {
    kind: "lfs-pointer",
    message: "this is a Git LFS pointer, not the file itself",
    next: "keep .proto files out of Git LFS, or compare checked-out folders with `--base-dir` and `--head-dir` after `git lfs pull`"
  };
}
function tooLarge2(size, maxBytes) {
  return {
    kind: "too-large",
    message: `the file has ${size} bytes, more than the limit of ${maxBytes}`,
    next: "split it, or leave it out with `--protos`"
  };
}

// src/source/disk.ts
import { lstatSync, readFileSync as readFileSync2, readlinkSync, statSync } from "node:fs";

// src/source/source.ts
function isFault2(value) {
  return typeof value === "object" && value !== null && "kind" in value && "message" in value && "next" in value;
}
var MAX_CONTENT_BYTES = 64 * 1024 * 1024;
function byPath(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

// src/source/disk.ts
function diskTree(source) {
  const contents = /* @__PURE__ */ new Map();
  const known3 = /* @__PURE__ */ new Map();
  let paths = null;
  const entryAt = (item) => {
    const seen = known3.get(item.path);
    if (seen !== void 0) return seen;
    const file = item.at && readDisk(item.path, item.at);
    if (isFault2(file)) return file;
    const entry = file === null ? item.stored ?? null : toEntry(item.path, file, source.format);
    if (file !== null && entry !== null) contents.set(entry.id, keep2(file.bytes));
    known3.set(item.path, entry);
    return entry;
  };
  return {
    ref: source.ref,
    sha: null,
    async entries(wanted) {
      paths ??= source.list();
      const all = await paths;
      if (isFault2(all)) return all;
      const found = [];
      for (const item of all) {
        if (item.stored?.kind !== "submodule" && !wanted(item.path)) continue;
        const entry = entryAt(item);
        if (isFault2(entry)) return entry;
        if (entry !== null) found.push(entry);
      }
      return found.sort(byPath);
    },
    async read(ids2, maxBytes = MAX_CONTENT_BYTES) {
      const stored = await source.readStored(
        ids2.filter((id) => !contents.has(id)),
        maxBytes
      );
      if (isFault2(stored)) return stored;
      const result = new Map(stored);
      for (const id of ids2) {
        const content = contents.get(id);
        if (content !== void 0) result.set(id, handOut(content, maxBytes));
      }
      return result;
    }
  };
}
function keep2(bytes) {
  return bytes.length > MAX_CONTENT_BYTES ? { size: bytes.length } : bytes;
}
function handOut(content, maxBytes) {
  const size = content instanceof Uint8Array ? content.length : content.size;
  return content instanceof Uint8Array && size <= maxBytes ? contentOf2(content) : tooLarge2(size, maxBytes);
}
function toEntry(path, file, format) {
  return { path, kind: file.kind, id: blobId(file.bytes, format) };
}
function readDisk(path, at3) {
  try {
    const stats = lstatSync(at3, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return { kind: "symlink", bytes: plain2(readlinkSync(at3, { encoding: "buffer" })) };
    return stats?.isFile() ? { kind: "file", bytes: plain2(readFileSync2(at3)) } : null;
  } catch (error) {
    return isNotThere(error) ? null : unreadable2(path, error);
  }
}
function plain2(buffer) {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
}
function codeOf(error) {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
function isNotThere(error) {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}
function unreadable2(path, error) {
  return {
    kind: "unreadable-file",
    message: `cannot read ${path} (${codeOf(error)})`,
    next: "check who may read it, or leave it out"
  };
}
function checkFolder(folder) {
  const is = (problem) => ({
    kind: "no-such-folder",
    message: `${folder} ${problem}`,
    next: "check the path"
  });
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === void 0) return is("does not exist");
    return stats.isDirectory() ? null : is("is not a folder");
  } catch (error) {
    return isNotThere(error) ? is("does not exist") : unreadable2(folder, error);
  }
}

// src/source/directory.ts
var SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
var SLASH4 = Buffer.from("/");
function openDirectory(folder) {
  const fault4 = checkFolder(folder);
  if (fault4) return fault4;
  return diskTree({
    ref: folder,
    format: "sha1",
    list: () => Promise.resolve(walk2(folder)),
    readStored: (ids2) => Promise.resolve(new Map(ids2.map((id) => [id, neverListed(id)])))
  });
}
function walk2(root) {
  const found = [];
  const open2 = [{ prefix: "", at: Buffer.from(root) }];
  for (let folder = open2.pop(); folder !== void 0; folder = open2.pop()) {
    const fault4 = list2(folder, found, open2);
    if (fault4) return fault4;
  }
  return found.sort(byPath);
}
function list2(folder, found, open2) {
  try {
    for (const item of readdirSync2(folder.at, { withFileTypes: true, encoding: "buffer" })) {
      const name = pathText(item.name);
      if (SKIPPED.has(name)) continue;
      const path = folder.prefix + name;
      const at3 = Buffer.concat([folder.at, SLASH4, item.name]);
      if (item.isDirectory()) open2.push({ prefix: `${path}/`, at: at3 });
      else if (item.isFile() || item.isSymbolicLink()) found.push({ path, at: at3 });
    }
    return null;
  } catch (error) {
    return unreadable2(folder.prefix === "" ? folder.at.toString() : folder.prefix, error);
  }
}
function neverListed(id) {
  return {
    kind: "missing-object",
    message: `no file with the id ${id.slice(0, 12)} was listed`,
    next: "list it first"
  };
}

// src/source/git.ts
import { realpathSync } from "node:fs";
import { basename, dirname, resolve as resolvePath } from "node:path";

// src/source/cat-file.ts
import { spawn } from "node:child_process";

// src/source/answers.ts
function answerParser(count2, maxBytes) {
  const answers = [];
  let header = Buffer.alloc(0);
  let body = null;
  const takeHeader = (chunk) => {
    const end = chunk.indexOf(10);
    header = Buffer.concat([header, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return chunk.length;
    const answer2 = parseHeader(header.toString(), maxBytes);
    header = Buffer.alloc(0);
    if (typeof answer2 === "string") answers.push(answer2);
    else body = { object: answer2, at: 0 };
    return end + 1;
  };
  const takeBody2 = (chunk, open2) => {
    const { size, bytes } = open2.object;
    const part = chunk.subarray(0, size + 1 - open2.at);
    bytes?.set(part.subarray(0, Math.max(0, size - open2.at)), open2.at);
    open2.at += part.length;
    if (open2.at === size + 1) {
      answers.push(open2.object);
      body = null;
    }
    return part.length;
  };
  return {
    answers,
    push(chunk) {
      let rest = chunk;
      while (rest.length > 0) {
        if (answers.length === count2) throw new Error("git answered more than it was asked");
        rest = rest.subarray(body === null ? takeHeader(rest) : takeBody2(rest, body));
      }
      return answers.length === count2;
    }
  };
}
function parseHeader(line, maxBytes) {
  const found = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line);
  if (found) {
    const [, id = "", type = "", digits = ""] = found;
    const size = Number(digits);
    return { id, type, size, bytes: size > maxBytes ? null : new Uint8Array(size) };
  }
  if (line.endsWith(" missing")) return "missing";
  if (line.endsWith(" ambiguous")) return "ambiguous";
  throw new Error(`git gave an answer that is not understood: "${line}"`);
}

// src/source/run-git.ts
import { execFile } from "node:child_process";
import { devNull } from "node:os";
function gitCommand(folder, program, trustOwner) {
  const settings = [
    "core.fsmonitor=false",
    `core.hooksPath=${devNull}`,
    "core.quotepath=off",
    "protocol.allow=never",
    ...trustOwner ? ["safe.directory=*"] : []
  ];
  return { program, options: ["-C", folder, "--no-pager", ...settings.flatMap((setting) => ["-c", setting])] };
}
var KEPT = /^GIT_(CONFIG_.*|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;
function gitEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1"
  };
}
function runGit(git, args) {
  const options = { env: gitEnvironment(), encoding: "buffer", maxBuffer: 2 ** 30, windowsHide: true };
  return new Promise((done) => {
    execFile(git.program, [...git.options, ...args], options, (error, stdout, stderr) => {
      const text2 = stderr.toString();
      if (error === null) done({ code: 0, stdout, stderr: text2 });
      else if (typeof error.code === "number") done({ code: error.code, stdout, stderr: text2 });
      else done(startFault(git.program, error));
    });
  });
}
function startFault(program, error) {
  if (error.code === "ENOENT") {
    return {
      kind: "git-not-found",
      message: `the program \`${program}\` was not found`,
      next: "install git, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return { kind: "git-failed", message: `git did not run: ${error.message}`, next: "run the same command again" };
}
function failure2(stderr) {
  if (stderr.includes("promisor remote")) {
    return {
      kind: "partial-clone",
      message: "this is a partial clone and does not hold every file that is needed",
      next: "run `git fetch --refetch --no-filter`, or compare checked-out folders with `--base-dir` and `--head-dir`"
    };
  }
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  const said = lines.find((line) => /^(fatal|error): /.test(line)) ?? lines.at(-1) ?? "it gave no reason";
  const words = said.replace(/^(fatal|error): /, "");
  return {
    kind: "git-failed",
    message: `git failed: ${words}`,
    next: "run `git fsck` to see whether the repository is whole"
  };
}

// src/source/cat-file.ts
function objectReader(git) {
  let session = null;
  let last = Promise.resolve();
  let closed = false;
  const exchange = (names2, maxBytes) => {
    session ??= startSession(git, () => {
      session = null;
    });
    return session.ask(names2, maxBytes);
  };
  return {
    ask(names2, maxBytes) {
      if (closed) throw new Error("this repository was closed");
      if (names2.some((name) => name.includes("\n"))) throw new Error("an object name has no line break");
      if (names2.length === 0) return Promise.resolve([]);
      const reply = last.then(() => exchange(names2, maxBytes));
      last = reply;
      return reply;
    },
    async close() {
      closed = true;
      await last;
      await session?.end();
    }
  };
}
function startSession(git, gone) {
  const child = spawn(git.program, [...git.options, "cat-file", "--batch"], {
    env: gitEnvironment(),
    windowsHide: true
  });
  let open2 = null;
  let stderr = "";
  const settle = (reply) => {
    open2?.settle(reply);
    open2 = null;
  };
  let given = false;
  const giveUp = (fault4) => {
    if (!given) gone();
    given = true;
    child.kill();
    settle(fault4);
  };
  child.stdout.on("data", (chunk) => {
    try {
      if (open2 === null) throw new Error("git answered without being asked");
      if (open2.parser.push(chunk)) settle(open2.parser.answers);
    } catch (error) {
      giveUp(failure2(error instanceof Error ? error.message : String(error)));
    }
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk.toString();
  });
  child.stdin.on("error", () => {
  });
  child.once("error", (error) => giveUp(startFault(git.program, error)));
  child.once("close", () => giveUp(failure2(stderr)));
  return {
    ask(names2, maxBytes) {
      stderr = "";
      return new Promise((done) => {
        open2 = { parser: answerParser(names2.length, maxBytes), settle: done };
        child.stdin.write(`${names2.join("\n")}
`);
      });
    },
    end: () => new Promise((done) => {
      child.once("close", () => done());
      child.stdin.end();
    })
  };
}

// src/source/git-tree.ts
var MAX_PATHS = 2e6;
var MAX_TREE_BYTES = 256 * 1024 * 1024;
function parseTree(bytes, idBytes) {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const items = [];
  let at3 = 0;
  while (at3 < raw.length) {
    const space = raw.indexOf(32, at3);
    const end = raw.indexOf(0, space + 1);
    const next = end + 1 + idBytes;
    if (space < 0 || end < 0 || next > raw.length) return null;
    const kind = kindOf2(raw.toString("latin1", at3, space));
    items.push({ kind, name: pathText(raw.subarray(space + 1, end)), id: raw.toString("hex", end + 1, next) });
    at3 = next;
  }
  return items;
}
function kindOf2(mode) {
  if (mode === "40000") return "folder";
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}
async function walkTree(objects, cache, root, wanted) {
  const found = [];
  let level = [{ id: root, prefix: "" }];
  let seen = 0;
  while (level.length > 0) {
    const fault4 = await load(objects, cache, level);
    if (fault4) return fault4;
    const below = [];
    for (const { id, prefix } of level) {
      const items = cache.get(id) ?? [];
      seen += items.length;
      if (seen > MAX_PATHS) return tooManyPaths();
      for (const item of items) place(item, prefix, wanted, found, below);
    }
    level = below;
  }
  return found.sort(byPath);
}
function place(item, prefix, wanted, found, below) {
  const path = prefix + item.name;
  const { id, kind } = item;
  if (kind === "folder") below.push({ id, prefix: `${path}/` });
  else if (kind === "submodule" || wanted(path)) found.push({ path, id, kind });
}
async function load(objects, cache, level) {
  const ids2 = [...new Set(level.map((folder) => folder.id))].filter((id) => !cache.has(id));
  const answers = await objects.ask(ids2, MAX_TREE_BYTES);
  if (isFault2(answers)) return answers;
  for (const [i, id] of ids2.entries()) {
    const answer2 = answers[i];
    const bytes = typeof answer2 === "object" && answer2.type === "tree" ? answer2.bytes : null;
    const items = bytes && parseTree(bytes, id.length / 2);
    if (items === null) return missingObject(id, "folder");
    cache.set(id, items);
  }
  return null;
}
async function readBlobs(objects, ids2, maxBytes = MAX_CONTENT_BYTES) {
  const unique = [...new Set(ids2)];
  const answers = await objects.ask(unique, maxBytes);
  if (isFault2(answers)) return answers;
  return new Map(unique.map((id, i) => [id, blobContent(id, answers[i], maxBytes)]));
}
function blobContent(id, answer2, maxBytes) {
  if (typeof answer2 !== "object" || answer2.type !== "blob") return missingObject(id, "file");
  return answer2.bytes === null ? tooLarge2(answer2.size, maxBytes) : contentOf2(answer2.bytes);
}
function missingObject(id, what) {
  return {
    kind: "missing-object",
    message: `the repository does not hold the ${what} ${id.slice(0, 12)}, or holds it damaged`,
    next: "run `git fsck` to see what is missing, then clone the repository again"
  };
}
function tooManyPaths() {
  return {
    kind: "too-many-paths",
    message: `this version has more than ${MAX_PATHS} paths`,
    next: "compare folders with `--base-dir` and `--head-dir` instead"
  };
}

// src/source/refs.ts
var FIELDS = ["refname", "objecttype", "objectname", "*objecttype", "*objectname", "symref", "HEAD"];
var FORMAT = FIELDS.map((field) => `%(${field})`).join("%00");
async function listRefs(git, objects, args) {
  const result = await runGit(git, ["for-each-ref", `--format=${FORMAT}`, ...args]);
  if (isFault2(result)) return result;
  if (result.code !== 0) return failure2(result.stderr);
  const lines = result.stdout.toString().split("\n");
  return followTags(objects, lines.filter((line) => line !== "").map(parseRef));
}
function parseRef(line) {
  const [name = "", type, id = "", innerType, innerId = "", target = "", head] = line.split("\0");
  const [finalType, finalId] = type === "tag" ? [innerType, innerId] : [type, id];
  const sha = finalType === "commit" || finalType === "tag" ? finalId : null;
  return { name, sha, target, current: head === "*", nested: finalType === "tag" };
}
async function followTags(objects, refs) {
  const nested = refs.filter((ref) => ref.nested);
  const answers = await objects.ask(
    nested.map((ref) => `${ref.sha}^{commit}`),
    MAX_CONTENT_BYTES
  );
  if (isFault2(answers)) return answers;
  const commits = new Map(nested.map((ref, i) => [ref, answers[i]]));
  return refs.map((ref) => {
    const { name, target, current } = ref;
    const answer2 = commits.get(ref);
    return { name, target, current, sha: ref.nested ? typeof answer2 === "object" ? answer2.id : null : ref.sha };
  });
}
var TAGS = "refs/tags/";
function tagsAmong(refs) {
  const tags = refs.filter((ref) => ref.name.startsWith(TAGS));
  return tags.map(({ name, sha }) => ({ name: name.slice(TAGS.length), sha }));
}
var REMOTE_HEAD = /^refs\/remotes\/([^/]+)\/HEAD$/;
var REMOTE_MAIN = /^refs\/remotes\/[^/]+\/(main|master)$/;
var LOCAL_MAIN = /^refs\/heads\/(main|master)$/;
var BRANCH_PATTERNS = ["refs/heads", "refs/remotes/*/HEAD", "refs/remotes/*/main", "refs/remotes/*/master"];
function guessDefaultBranch(refs, bare) {
  const originFirst = [...refs].sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)));
  const ref = originFirst.find((candidate) => REMOTE_HEAD.test(candidate.name)) ?? originFirst.find((candidate) => REMOTE_MAIN.test(candidate.name)) ?? (bare ? refs.find((candidate) => candidate.current) : void 0) ?? refs.find((candidate) => LOCAL_MAIN.test(candidate.name));
  if (ref === void 0 || ref.sha === null) return null;
  return { ref: ref.name, sha: ref.sha, name: branchName(ref) };
}
function isOrigin(ref) {
  return ref.name.startsWith("refs/remotes/origin/");
}
function branchName(ref) {
  const full = ref.target === "" ? ref.name : ref.target;
  return full.replace(/^refs\/(heads|remotes\/[^/]+)\//, "");
}

// src/source/history.ts
function tagsAndBranches({ git, objects }) {
  return listRefs(git, objects, ["refs/tags", ...BRANCH_PATTERNS]);
}
async function allTags({ git, shallow }, refs) {
  const tags = tagsAmong(refs);
  if (shallow) return { tags, incomplete: shallowTags() };
  if (tags.length > 0) return { tags, incomplete: null };
  const remotes = await runGit(git, ["remote"]);
  if (isFault2(remotes)) return remotes;
  return { tags, incomplete: remotes.stdout.length > 0 ? noTags() : null };
}
async function tagsReachable({ git, objects, shallow }, sha) {
  const refs = await listRefs(git, objects, [`--merged=${fullId(sha)}`, "refs/tags"]);
  if (isFault2(refs)) return refs;
  return { tags: tagsAmong(refs), incomplete: shallow ? shallowTags() : null };
}
async function mergeBase(history, a, b) {
  if (fullId(a) === fullId(b)) return a;
  const result = await runGit(history.git, ["merge-base", a, b]);
  if (isFault2(result)) return result;
  if (result.code === 0) return result.stdout.toString().trim();
  if (result.code !== 1) return failure2(result.stderr);
  return history.shallow ? shallowHistory() : null;
}
function fullId(sha) {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) throw new TypeError(`not a full commit id: ${sha}`);
  return sha;
}
function shallowTags() {
  return {
    kind: "shallow",
    message: "this clone is shallow, so tags may be missing",
    next: "run `git fetch --unshallow --tags` or say `--base`"
  };
}
function noTags() {
  return { kind: "no-tags", message: "no tags here", next: "run `git fetch --tags` or say `--base`" };
}
function shallowHistory() {
  return {
    kind: "shallow",
    message: "this clone is shallow and does not show where the two histories meet",
    next: "run `git fetch --unshallow` or say `--base`"
  };
}

// src/source/revision.ts
async function readCommit(objects, revision2, shallow) {
  const invalid = checkRevision(revision2);
  if (invalid) return invalid;
  const answers = await objects.ask([`${revision2}^{commit}`], MAX_CONTENT_BYTES);
  if (isFault2(answers)) return answers.kind === "git-failed" ? unknown(revision2, shallow, answers.message) : answers;
  const [answer2] = answers;
  if (typeof answer2 !== "object" || answer2.bytes === null) {
    return await isAmbiguous2(objects, revision2) ? ambiguous(revision2) : unknown(revision2, shallow, null);
  }
  const tree = /^tree ([0-9a-f]+)\n/.exec(Buffer.from(answer2.bytes).toString("latin1"))?.[1];
  return tree === void 0 ? unknown(revision2, shallow, null) : { sha: answer2.id, tree };
}
function checkRevision(revision2) {
  if (revision2 !== "" && !revision2.startsWith("-") && !/[\0\n]/.test(revision2)) return null;
  return {
    kind: "invalid-revision",
    message: `${JSON.stringify(revision2)} is no revision`,
    next: "name a tag, a branch or a commit"
  };
}
async function isAmbiguous2(objects, revision2) {
  if (!/^[0-9a-f]+$/i.test(revision2)) return false;
  const answers = await objects.ask([revision2], 0);
  return !isFault2(answers) && answers[0] === "ambiguous";
}
function ambiguous(revision2) {
  return {
    kind: "missing-revision",
    message: `several objects begin with "${revision2}"`,
    next: "write more digits of the commit"
  };
}
function unknown(revision2, shallow, reason2) {
  const because = reason2 === null ? "" : ` (${reason2})`;
  if (shallow) {
    return {
      kind: "shallow",
      message: `this clone is shallow and does not know "${revision2}"${because}`,
      next: "run `git fetch --unshallow --tags`"
    };
  }
  if (revision2 === "HEAD" || revision2 === "@") {
    return {
      kind: "missing-revision",
      message: `this repository has no commit yet${because}`,
      next: "commit the .proto files first, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return {
    kind: "missing-revision",
    message: `"${revision2}" is no commit of this repository${because}`,
    next: "check the name, or run `git fetch --tags`"
  };
}

// src/source/worktree.ts
import { lstatSync as lstatSync2 } from "node:fs";
function workTree(place3) {
  return diskTree({
    ref: "work tree",
    format: place3.format,
    list: () => listPaths(place3),
    readStored: place3.readBlobs
  });
}
async function listPaths(place3) {
  const args = ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"];
  const result = await runGit(place3.git, args);
  if (isFault2(result)) return result;
  if (result.code !== 0) return failure2(result.stderr);
  const root = Buffer.from(`${place3.root}/`);
  const isReal = realFolders(root.length);
  const found = /* @__PURE__ */ new Map();
  for (const record2 of records(result.stdout)) {
    const item = parseRecord(record2, root, isReal);
    if (item && !found.has(item.path)) found.set(item.path, item);
  }
  return [...found.values()];
}
function* records(output) {
  for (let at3 = 0, end = output.indexOf(0); end >= 0; at3 = end + 1, end = output.indexOf(0, at3)) {
    yield output.subarray(at3, end);
  }
}
var QUESTION_MARK = 63;
var SLASH5 = 47;
function parseRecord(record2, root, isReal) {
  const tracked = record2[0] !== QUESTION_MARK;
  const start = tracked ? record2.indexOf("	") + 1 : 2;
  const name = record2.subarray(start);
  if (!tracked && name.at(-1) === SLASH5) return null;
  const path = pathText(name);
  const at3 = Buffer.concat([root, name]);
  if (!tracked) return { path, at: at3 };
  const [tag, mode, id = ""] = record2.toString("latin1", 0, start - 1).split(" ");
  if (mode === "160000") return { path, at: null, stored: { path, id, kind: "submodule" } };
  const place3 = isReal(at3) ? at3 : null;
  if (tag === "S") return { path, at: place3, stored: { path, id, kind: mode === "120000" ? "symlink" : "file" } };
  return place3 && { path, at: place3 };
}
function realFolders(rootLength) {
  const known3 = /* @__PURE__ */ new Map();
  const isReal = (at3) => {
    const folder = at3.subarray(0, at3.lastIndexOf(SLASH5));
    if (folder.length < rootLength) return true;
    const key = folder.toString("latin1");
    const seen = known3.get(key) ?? (isReal(folder) && isFolder(folder));
    known3.set(key, seen);
    return seen;
  };
  return isReal;
}
function isFolder(at3) {
  try {
    return lstatSync2(at3, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
async function differs(head, disk, wanted, format) {
  const [before, now] = [await filesOf(head, wanted), await filesOf(disk, wanted)];
  if (isFault2(before)) return before;
  if (isFault2(now)) return now;
  if (before.size !== now.size) return true;
  const unlike = [];
  for (const [path, old] of before) {
    const file = now.get(path);
    if (file?.kind !== old.kind) return true;
    if (file.id !== old.id) unlike.push([old.id, file.id]);
  }
  const contents = await disk.read(unlike.map(([, id]) => id));
  if (isFault2(contents)) return contents;
  return unlike.some(([old, id]) => !sameLines(old, contents.get(id), format));
}
async function filesOf(tree, wanted) {
  if (isFault2(tree)) return tree.kind === "missing-revision" ? /* @__PURE__ */ new Map() : tree;
  const entries = await tree.entries(wanted);
  if (isFault2(entries)) return entries;
  return new Map(entries.filter((entry) => entry.kind !== "submodule").map((entry) => [entry.path, entry]));
}
function sameLines(id, content, format) {
  if (!(content instanceof Uint8Array)) return false;
  const lines = content.filter((byte, i) => byte !== 13 || content[i + 1] !== 10);
  return blobId(lines, format) === id;
}

// src/source/git.ts
async function openRepository(folder, options = {}) {
  const fault4 = checkFolder(folder);
  if (fault4) return fault4;
  const place3 = await locate(realpathSync(folder), folder, options);
  return isFault2(place3) ? place3 : repository(place3);
}
var FACTS = ["--is-bare-repository", "--is-inside-work-tree", "--is-shallow-repository", "--show-object-format"];
async function locate(real, given, options) {
  const program = options.git ?? "git";
  const command = (at3) => gitCommand(at3, program, options.trustOwner ?? false);
  const result = await runGit(command(real), ["rev-parse", ...FACTS, "--show-cdup", "--git-common-dir"]);
  if (isFault2(result)) return result;
  if (result.code !== 0) return notOpened(given, real, result.stderr);
  const [bare, inside, shallow, format, ...rest] = result.stdout.toString().replace(/\n$/, "").split("\n");
  const up = inside === "true" ? rest.shift() : void 0;
  const root = up === void 0 ? null : resolvePath(real, up);
  return {
    git: command(root ?? real),
    name: nameOf5(resolvePath(real, rest.join("\n"))),
    bare: bare === "true",
    shallow: shallow === "true",
    format: format === "sha256" ? "sha256" : "sha1",
    root
  };
}
function nameOf5(commonDir) {
  const folder = basename(commonDir) === ".git" ? dirname(commonDir) : commonDir;
  return basename(folder, ".git") || "repository";
}
function notOpened(folder, real, stderr) {
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    const owned = /safe\.directory (.+)$/m.exec(stderr)?.[1] ?? real;
    return {
      kind: "not-trusted",
      message: `git does not trust ${folder}, because it belongs to another user`,
      next: `if you do, run \`git config --global --add safe.directory ${owned}\``
    };
  }
  if (stderr.includes("not a git repository")) {
    return {
      kind: "not-a-repository",
      message: `${folder} is not in a git repository`,
      next: "name one with `--repo`, or compare folders with `--base-dir` and `--head-dir`"
    };
  }
  return failure2(stderr);
}
function repository(place3) {
  const { git, format, shallow, root } = place3;
  const objects = objectReader(git);
  const history = { git, objects, shallow };
  const trees = /* @__PURE__ */ new Map();
  const blobs = (ids2, maxBytes) => readBlobs(objects, ids2, maxBytes);
  const disk = root === null ? noWorkTree(place3) : workTree({ git, root, format, readBlobs: blobs });
  const refs = once(() => tagsAndBranches(history));
  const tree = async (revision2) => {
    const commit = await readCommit(objects, revision2, shallow);
    if (isFault2(commit)) return commit;
    const { sha, tree: id } = commit;
    return { ref: revision2, sha, entries: (wanted) => walkTree(objects, trees, id, wanted), read: blobs };
  };
  return {
    name: place3.name,
    shallow,
    tree,
    async resolve(revision2) {
      const commit = await readCommit(objects, revision2, shallow);
      return isFault2(commit) ? commit : { sha: commit.sha };
    },
    async tags() {
      const all = await refs();
      return isFault2(all) ? all : allTags(history, all);
    },
    tagsReachable: (sha) => tagsReachable(history, sha),
    mergeBase: (a, b) => mergeBase(history, a, b),
    async defaultBranch() {
      const all = await refs();
      return isFault2(all) ? all : guessDefaultBranch(all, place3.bare);
    },
    workTree: () => disk,
    isDirty: async (wanted) => isFault2(disk) ? false : differs(await tree("HEAD"), disk, wanted, format),
    close: () => objects.close()
  };
}
function once(make) {
  let made = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function noWorkTree(place3) {
  return {
    kind: "no-work-tree",
    message: place3.bare ? `${place3.name} is a bare repository and has no work tree` : "this folder is inside .git",
    next: "name a revision with `--head`"
  };
}

// src/gate/example.ts
function schemaOf2(sources) {
  const texts = typeof sources === "string" ? { "a.proto": sources } : sources;
  const files = /* @__PURE__ */ new Map();
  const add = (path, file) => {
    if (files.has(path)) return;
    files.set(path, file);
    for (const { path: imported } of file.imports) {
      const known3 = wellKnownFile(imported);
      if (known3 !== null && !(imported in texts)) add(imported, known3);
    }
  };
  for (const [path, text2] of Object.entries(texts)) {
    const { file, problems } = parse3(text2);
    if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message).join("; ")}`);
    add(path, file);
  }
  const schema = link(files, importResolver(Object.keys(texts), {}));
  const fatal = schema.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0)
    throw new Error(fatal.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return schema;
}
function runExample({ before, after, stored = [] }) {
  return compare2(schemaOf2(before), schemaOf2(after), { rules: RULES, stored });
}

// src/report/words.ts
init_skew();
function skewLabel(skew, { client, server }) {
  switch (skew) {
    case "old-client-new-server":
      return `old ${client} + new ${server}`;
    case "new-client-old-server":
      return `new ${client} + old ${server}`;
    case "old-data-new-reader":
      return "old data + new reader";
    case "new-data-old-reader":
      return "new data + old reader";
    case "old-user-new-code":
      return "old code + new generated code";
  }
}
var SEVERITY_WORDS = {
  safe: "works",
  degraded: "works in part",
  broken: "breaks"
};
var SENTENCES = {
  unimplemented: ({ server, transport }) => transport === "grpc" ? `${server} does not have the method and answers UNIMPLEMENTED` : `${server} does not have the method and answers with an error (INVALID_ARGUMENT from ttrpc-rust, UNIMPLEMENTED from ttrpc-go)`,
  rejected: ({ reader, flow }) => flow === "response" ? `${reader} cannot read the answer and the call fails, after the server has acted` : `${reader} refuses the whole ${flow === "stored" ? "record" : "request"}`,
  altered: ({ reader }) => `${reader} silently reads another value`,
  hangs: ({ client }) => `${client} waits until its deadline`,
  dropped: ({ reader }) => `${reader} loses the value`,
  unnamed: ({ reader }) => `${reader} keeps the number but has no name for it, so its code has no case for it`,
  ignored: ({ reader, flow }) => flow === "stored" ? `${reader} has no such field and skips what was stored` : `${reader} has no such field and ignores it`,
  absent: ({ reader, writer }) => `${reader} still reads it, but ${writer} does not send it: it sees the default`,
  presence: ({ reader }) => `${reader} cannot tell "set to the default" from "not set"`,
  retyped: ({ reader }) => `${reader} sees the same value in another type`,
  uncompilable: () => "code that used it no longer compiles"
};
function consequenceText(consequence, peers) {
  const sentence = SENTENCES[consequence.effect](actorsOf(consequence, peers));
  const conditions = [
    consequence.when === null ? null : `when ${consequence.when}`,
    consequence.novel && consequence.effect !== "unimplemented" ? "only when the new side uses it" : null,
    consequence.runtimes === "all" ? null : `seen with ${consequence.runtimes.map((r) => RUNTIME_NAMES[r]).join(", ")}`
  ].filter((text2) => text2 !== null);
  return conditions.length === 0 ? sentence : `${sentence} (${conditions.join("; ")})`;
}
var RUNTIME_NAMES = {
  go: "Go",
  java: "Java",
  cpp: "C++",
  python: "Python",
  js: "protobufjs",
  es: "protobuf-es"
};
function actorsOf({ skew, flow }, peers) {
  const ages = agesOf(skew);
  const client = `the ${ages.client} ${peers.client}`;
  const server = `the ${ages.server} ${peers.server}`;
  const { transport } = peers;
  if (flow === "request") return { writer: client, reader: server, client, server, flow, transport };
  if (flow === "response") return { writer: server, reader: client, client, server, flow, transport };
  const writer = MEETINGS.find((meeting) => meeting.skew === skew)?.writer ?? "old";
  return { writer: `the ${writer} version`, reader: `the ${other(writer)} version`, client, server, flow, transport };
}
function agesOf(skew) {
  return skew === "new-client-old-server" ? { client: "new", server: "old" } : { client: "old", server: "new" };
}
function other(side) {
  return side === "old" ? "new" : "old";
}
function count(n, word) {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}

// src/cli/explain.ts
function explain2(id) {
  const rule = RULES.find((known3) => known3.id === id);
  return rule === void 0 ? null : page(rule);
}
function similarRules(id) {
  const parts = id.split("-").filter((part) => part.length > 2);
  return RULES.map((rule) => rule.id).filter((known3) => parts.some((part) => known3.includes(part)));
}
function page(rule) {
  return [
    `${rule.id}: ${rule.title}`,
    "",
    rule.explanation,
    "",
    `What to do: ${rule.remedy}`,
    ...rule.examples.flatMap(exampleLines),
    ""
  ].join("\n");
}
var PEERS = { client: "client", server: "server", transport: "grpc" };
function exampleLines(example) {
  return [
    "",
    `Example: ${example.name}`,
    ...indented("before", example.before),
    ...indented("after", example.after),
    "  found",
    ...runExample(example).findings.flatMap(({ rule, element, sentence, consequences }) => [
      `    ${element}: ${sentence} (${rule.id})`,
      ...consequences.map((found) => `      ${skewLabel(found.skew, PEERS)}: ${consequenceText(found, PEERS)}`)
    ])
  ];
}
function indented(title, sources) {
  const texts = typeof sources === "string" ? [sources] : Object.entries(sources).map(([path, text2]) => `// ${path}
${text2}`);
  return [`  ${title}`, ...texts.flatMap((text2) => text2.split("\n").map((line) => `    ${line}`))];
}

// src/cli/help.ts
var HELP = `skewgate: which old and new peers stop working together, and which version that costs

  skewgate check                  the work tree or HEAD against the release before it
  skewgate check --base main      what a pull request into main would be told
  skewgate tag 1.6.0              the tag against the release before it; it need not exist yet
  skewgate plan [--history N]     the lowest version the next release may carry
  skewgate explain RULE           what a rule means and what to do
  skewgate demo [--keep]          a sample history, gated, with nothing to install

where
  --repo DIR                      the repository (default: this folder)
  --base REV | --base-dir DIR     a release's tag, the branch to merge into, "none", or a folder
  --head REV | --head-dir DIR     a revision or a folder (default: the work tree if it differs from HEAD)
  --base-version V, --head-version V   versions in place of those of tags and version files
  --protos GLOB                   which files are the protocol; may be given again
  --config FILE                   in place of .github/skewgate.yml

what counts
  --promise PRESET                none, backward, forward, full, full-strict or live (default: backward)
  --contracts LIST                binary
  --assume-next BUMP              what the next release is taken to be: none, minor or major (default: minor)
  --tag-pattern PATTERN           such as v{version}
  --version-file FILE             such as VERSION or package.json
  --window previous

output
  --format text|json              (default: text)
  --quiet                         the verdict and what blocks, nothing else
  --explain                       every finding with its explanation
  --no-witness                    without proofs

exit status: 0 pass, 1 the gate failed, 2 wrong usage or config, 3 could not decide, 70 internal error
`;

// src/release/history.ts
init_promise();
init_tags();
init_version();
function stepsOf(releases, count2) {
  const steps = releases.stable.flatMap((to) => {
    const from = baselineForTag(releases, to.version);
    return from === null ? [] : [{ from, to }];
  });
  return count2 > 0 ? steps.slice(-count2) : [];
}
function historyCosts(steps, mode) {
  const start = steps[0]?.from;
  return start === void 0 ? [] : PRESETS.map((preset) => costOf2(steps, preset, start, mode));
}
function costOf2(steps, preset, start, mode) {
  const counts = { none: 0, patch: 0, minor: 0, major: 0 };
  let refused = 0;
  let version2 = start;
  for (const { required: required2 } of steps) {
    const asked = required2[preset];
    if (asked === "never") refused++;
    const bump = zeroMajor(acceptedCost(asked), version2, mode);
    const paid = bump === "major" || bump === "minor" ? bump : "patch";
    counts[paid]++;
    version2 = nextVersion(version2, paid);
  }
  return { preset, majors: counts.major, minors: counts.minor, patches: counts.patch, refused, version: version2 };
}

// src/gate/plan.ts
init_promise();
init_tags();
init_version();
async function planRepository(repository2, request, policy, parses, last) {
  const place3 = await findPlace(repository2, request);
  if (isFault(place3)) return { report: undecided(place3) };
  const found = await findPolicy(policy, place3.mergeBase ?? place3.head);
  if ("report" in found || "badConfig" in found) return found;
  const judged = [];
  const plans = [];
  for (const settings of found.surfaces) {
    const result = await judgeRepository(repository2, place3, request, settings, parses, found.source);
    if (!("faults" in result)) return result;
    judged.push(result);
    const releases = releasesOf(place3.tags.tags, settings.revisions.tagPattern);
    const history = last === null ? null : await pastCosts(repository2, releases, settings, parses, last);
    if (history !== null && !("steps" in history)) return { report: undecided(history) };
    plans.push(planOf(result, settings, history));
  }
  return { report: { ...decided(judged), verdict: "pass", next: [] }, plans };
}
function planOf({ report: report3, perPreset }, { policy }, history) {
  const { name, baseline, promise: promise2, required: required2, minimumVersion: lowest } = report3;
  const version2 = baseline.version === null ? null : parseVersion(baseline.version);
  const presets = PRESETS.map((preset) => {
    const needs = zeroMajor(perPreset[preset], version2, policy.zeroMajor);
    return {
      preset,
      required: needs,
      minimumVersion: version2 === null ? null : minimumVersion(version2, needs)?.text ?? null
    };
  });
  return {
    name,
    baseline: baseline.version ?? baseline.ref,
    promise: promise2,
    required: required2,
    minimumVersion: lowest,
    presets,
    history
  };
}
async function pastCosts(repository2, releases, settings, parses, last) {
  const load2 = loader(repository2, settings, parses);
  const rows = [];
  const steps = stepsOf(releases, last);
  for (const { from, to } of steps) {
    const [old, next] = [await load2(from), await load2(to)];
    if (!("schema" in old)) return old;
    if (!("schema" in next)) return next;
    const required2 = requiredPerPreset(differences(old, next, settings).findings, settings.policy);
    rows.push({
      from: from.version.text,
      to: to.version.text,
      actual: bumpBetween(from.version, to.version),
      required: required2
    });
  }
  const costs = steps.map(({ from }, i) => ({ from: from.version, required: rows[i]?.required }));
  const known3 = costs.flatMap(({ from, required: required2 }) => required2 === void 0 ? [] : [{ from, required: required2 }]);
  return { steps: rows, costs: historyCosts(known3, settings.policy.zeroMajor) };
}
function loader(repository2, settings, parses) {
  const loaded = /* @__PURE__ */ new Map();
  return async ({ tag }) => {
    const known3 = loaded.get(tag);
    if (known3 !== void 0) return known3;
    const tree = await repository2.tree(`refs/tags/${tag}`);
    if (isFault(tree)) return tree;
    const side = await loadSide(tree, settings, parses, ` (at ${tag})`);
    if ("schema" in side) loaded.set(tag, side);
    return side;
  };
}

// src/report/location.ts
init_text();
function locate2(element, part) {
  const file = element.kind === "file" ? element : element.file;
  return { file: file.path, ...spanOf(file.node, rangeOf3(element, part)) };
}
function rangeOf3(element, part) {
  if (element.kind === "file") return element.node.packageRange ?? element.node.syntaxRange ?? { start: 0, end: 0 };
  if (element.kind === "field") return fieldRange(element, part);
  if (element.node === null) return { start: 0, end: 0 };
  if (part === "name") return element.node.name.range;
  return element.kind === "enum-value" && part === "number" ? element.node.number.range : element.node.range;
}
function fieldRange(field, part) {
  const node = field.node;
  if (node === null) return { start: 0, end: 0 };
  if (part === "name") return node.name.range;
  if (part === "number") return node.number.range;
  if (part === "type") return node.map?.range ?? node.type.range;
  return part === "label" ? node.label?.range ?? node.type.range : node.range;
}

// src/report/json.ts
var SCHEMA_VERSION = 1;
function renderJson(report3, tool) {
  return `${JSON.stringify(jsonObject(report3, tool), null, 2)}
`;
}
function jsonObject(report3, tool) {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool,
    verdict: report3.verdict,
    reason: report3.reason,
    problems: report3.problems,
    surfaces: report3.surfaces.map(surfaceJson)
  };
}
function surfaceJson(surface2) {
  const { name, promise: promise2, contracts, window, policy, baseline, head } = surface2;
  const { required: required2, declared: declared2, declaredBy, minimumVersion: minimumVersion2 } = surface2;
  return {
    name,
    promise: promise2,
    contracts,
    window,
    policy,
    baseline,
    head,
    required: required2,
    declared: declared2,
    declaredBy,
    minimumVersion: minimumVersion2,
    skews: surface2.skews.map(({ skew, severity, broken, degraded }) => ({
      id: skew,
      label: skewLabel(skew, surface2.peers),
      severity,
      broken,
      degraded
    })),
    findings: surface2.findings.map(findingJson),
    notes: surface2.notes.map(findingJson)
  };
}
function findingJson(reported) {
  const { finding: finding2, fingerprint: fingerprint2, severity, requires, blocking, since, introduced, accepted: accepted2 } = reported;
  return {
    rule: finding2.rule.id,
    fingerprint: fingerprint2,
    element: finding2.element,
    severity,
    requires,
    blocking,
    message: finding2.sentence,
    remedy: finding2.rule.remedy,
    old: place2(finding2.old, finding2.rule.points),
    new: place2(finding2.new, finding2.rule.points),
    consequences: finding2.consequences.map(consequenceJson),
    reachedBy: finding2.reachedBy.map(({ old, new: next }) => (old ?? next)?.fullName).sort(),
    since,
    introduced,
    guarded: null,
    accepted: accepted2
  };
}
function place2(element, part) {
  return element === null ? null : locate2(element, part);
}
function consequenceJson(consequence) {
  const { skew, contract, flow, effect, severity, novel, when, runtimes } = consequence;
  return { skew, contract, flow, effect, severity, novel, when, runtimes, witness: null };
}

// src/report/plan.ts
init_bump();
init_promise();
function renderPlan(plans) {
  const lines = plans.flatMap((plan2) => [
    `${plans.length > 1 ? `${plan2.name}: ` : ""}${headline(plan2)}`,
    "",
    ...table2([
      ["promise", "needs", "lowest", "meaning"],
      ...plan2.presets.map(({ preset, required: required2, minimumVersion: minimumVersion2 }) => [
        preset === plan2.promise ? `${preset} *` : preset,
        required2,
        minimumVersion2 ?? "none may carry it",
        MEANINGS[preset]
      ])
    ]),
    ...plan2.history === null ? [] : historyLines(plan2.history)
  ]);
  return `${lines.join("\n")}
`;
}
function headline({ baseline, minimumVersion: minimumVersion2, required: required2, promise: promise2 }) {
  if (minimumVersion2 === null)
    return `After ${baseline}, no version may carry these changes under ${promise2} until the breaks are accepted.`;
  return `After ${baseline}, the next release may be called ${minimumVersion2} or higher: it needs ${describeBump(required2)} under ${promise2}.`;
}
function historyLines({ steps, costs }) {
  const changed = steps.filter(({ required: required2 }) => Object.values(required2).some((bump) => bump !== "none"));
  return [
    "",
    `The last ${steps.length} releases, ${changed.length} of which changed the protocol:`,
    "",
    ...table2([
      ["release", "was", ...costs.map(({ preset }) => preset)],
      ...changed.map(({ from, to, actual, required: required2 }) => [
        `${from} → ${to}`,
        actual,
        ...costs.map(({ preset }) => required2[preset])
      ])
    ]),
    "",
    ...table2([
      ["under", "majors", "minors", "patches", "would be at"],
      ...costs.map(({ preset, majors, minors, patches, version: version2 }) => [
        preset,
        `${majors}`,
        `${minors}`,
        `${patches}`,
        version2.text
      ])
    ])
  ];
}
function table2(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell2, column) => cell2.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
function planJson(plans) {
  return plans.map(({ history, ...plan2 }) => ({
    ...plan2,
    history: history && {
      steps: history.steps,
      costs: history.costs.map((cost) => ({ ...cost, version: cost.version.text }))
    }
  }));
}

// src/report/text.ts
init_bump();

// src/report/style.ts
function palette(colour) {
  const wrap2 = (code) => (text2) => colour ? `\x1B[${code}m${text2}\x1B[0m` : text2;
  const colours2 = {
    safe: wrap2(32),
    degraded: wrap2(33),
    broken: wrap2(31)
  };
  return {
    bold: wrap2(1),
    dim: wrap2(2),
    good: wrap2(32),
    bad: wrap2(31),
    severity: (severity, text2) => colours2[severity](text2)
  };
}

// src/report/text.ts
function renderText(report3, options) {
  const paint = palette(options.colour);
  const lines = [verdictLine(report3, paint)];
  for (const { file, line, column, message, fatal } of report3.problems) {
    if (fatal || !options.quiet) lines.push("", `  ${at2(file, line, column)}${message}`);
  }
  for (const surface2 of report3.surfaces)
    lines.push(...surfaceLines(surface2, report3.surfaces.length > 1, options, paint));
  if (report3.next.length > 0) lines.push("", ...report3.next.map((line) => `${paint.bold("next")}  ${line}`));
  return `${lines.join("\n")}
`;
}
function verdictLine({ verdict, reason: reason2 }, paint) {
  const words = { pass: paint.good("PASS"), fail: paint.bad("FAIL"), undecided: paint.bad("COULD NOT DECIDE") };
  return `${words[verdict]}  ${reason2}`;
}
function at2(file, line, column) {
  if (file === null) return "";
  return `${[file, line, column].filter((part) => part !== null).join(":")}  `;
}
function surfaceLines(surface2, named3, options, paint) {
  const lines = [""];
  if (named3) lines.push(paint.bold(surface2.name));
  lines.push(...versionLines(surface2), ...options.quiet ? [] : skewLines(surface2, paint));
  const groups = grouped(surface2);
  for (const { title, findings } of groups.filter((group) => !options.quiet || group.blocking)) {
    if (findings.length === 0) continue;
    lines.push("", paint.bold(`${title} (${findings.length})`));
    for (const finding2 of findings) lines.push(...findingLines(finding2, surface2, options, paint));
  }
  if (!options.quiet) lines.push(...footer(surface2, paint));
  return lines;
}
function versionLines(surface2) {
  const { baseline, head, required: required2, declared: declared2, declaredBy, minimumVersion: minimumVersion2 } = surface2;
  const from = baseline.version ?? baseline.ref;
  const to = head.version !== null && head.version !== baseline.version ? head.version : head.ref;
  const by = {
    "version-file": "by the version file",
    tag: "by the tag",
    option: "on the command line",
    assumed: "assumed"
  };
  const says = declared2 === null ? "no version to compare" : `${declared2 === "none" ? "nothing" : declared2}${declaredBy ? `, ${by[declaredBy]}` : ""}`;
  const lowest = minimumVersion2 === null ? "" : `; the lowest legal version is ${minimumVersion2}`;
  return [
    `  compared  ${from} → ${to}, promise ${surface2.promise}`,
    `  needs     ${required2 === "never" ? "more than any version" : describeBump(required2)}${lowest}`,
    `  declared  ${says}`
  ];
}
function skewLines(surface2, paint) {
  const width = Math.max(...surface2.skews.map(({ skew }) => skewLabel(skew, surface2.peers).length));
  return [
    "",
    ...surface2.skews.map(({ skew, severity, broken, degraded }) => {
      const label = skewLabel(skew, surface2.peers).padEnd(width);
      const why = [
        broken > 0 ? `${count(broken, "change")} break it` : "",
        degraded > 0 ? `${count(degraded, "change")} degrade it` : ""
      ];
      const word = paint.severity(severity, SEVERITY_WORDS[severity].padEnd(SEVERITY_WORDS.degraded.length));
      return `  ${label}  ${word}  ${why.filter((text2) => text2 !== "").join(", ")}`.trimEnd();
    })
  ];
}
function grouped({ findings, notes }) {
  const open2 = findings.filter((finding2) => !finding2.blocking);
  return [
    { title: "Blocking", blocking: true, findings: findings.filter((finding2) => finding2.blocking) },
    {
      title: "Paid for by the version",
      blocking: false,
      findings: open2.filter(({ introduced, accepted: accepted2 }) => introduced && accepted2 === null)
    },
    { title: "Accepted", blocking: false, findings: open2.filter(({ accepted: accepted2 }) => accepted2 !== null) },
    {
      title: "Unreleased, from before this change",
      blocking: false,
      findings: open2.filter(({ introduced, accepted: accepted2 }) => !introduced && accepted2 === null)
    },
    { title: "Notes", blocking: false, findings: notes.filter(({ introduced }) => introduced) }
  ];
}
function findingLines(reported, surface2, options, paint) {
  const { finding: finding2, severity, requires } = reported;
  const needs = requires === "none" ? "" : `  ${paint.dim(`needs ${requires === "never" ? "acceptance" : requires}`)}`;
  const lines = [
    `  ${paint.severity(severity, mark(reported))} ${paint.bold(finding2.element)}  ${finding2.sentence}${needs}`
  ];
  if (options.quiet) return [...lines, `      ${placeOf2(reported, surface2)}`];
  lines.push(`      ${paint.dim(placeOf2(reported, surface2))}`);
  for (const consequence of worstPerCondition(finding2.consequences)) {
    lines.push(`      ${skewLabel(consequence.skew, surface2.peers)}: ${consequenceText(consequence, surface2.peers)}`);
  }
  if (reported.accepted !== null) lines.push(`      accepted: ${reported.accepted.reason}`);
  if (options.explain) lines.push(`      ${finding2.rule.explanation}`);
  if (reported.blocking || options.explain) lines.push(`      ${paint.bold("do")}: ${finding2.rule.remedy}`);
  return lines;
}
function worstPerCondition(consequences) {
  const seen = /* @__PURE__ */ new Set();
  return consequences.filter(({ skew, flow, when }) => {
    const key = JSON.stringify([skew, flow, when]);
    return !seen.has(key) && seen.add(key).has(key);
  });
}
function mark({ blocking, severity }) {
  if (blocking) return "✗";
  return severity === "safe" ? "+" : "!";
}
function placeOf2({ finding: finding2 }, { baseline }) {
  const here = finding2.new ?? finding2.old;
  if (here === null) return "";
  const { file, line, column } = locate2(here, finding2.rule.points);
  return `${file}:${line}:${column}${finding2.new === null ? ` at ${baseline.ref}` : ""}`;
}
function footer(surface2, paint) {
  const limits = "no schema shows new values of existing fields, or changed behaviour";
  return ["", ...[...surface2.unseen, limits].map((text2) => paint.dim(`  not seen: ${text2}`))];
}

// src/cli/version.ts
var TOOL = { name: "skewgate", version: "0.1.0" };

// src/cli/result.ts
var EXITS = { pass: 0, fail: 1, undecided: 3 };
function wrong(message) {
  return { exit: 2, stdout: "", stderr: `skewgate: ${message}. See skewgate --help.
` };
}
function answer(outcome, { format, values }, terminal) {
  if ("badConfig" in outcome) return badConfig(outcome.badConfig);
  const { report: report3 } = outcome;
  const options = { colour: terminal.colour, quiet: values.quiet ?? false, explain: values.explain ?? false };
  const stdout = format === "json" ? renderJson(report3, TOOL) : renderText(report3, options);
  return { exit: EXITS[report3.verdict], stdout, stderr: "" };
}
function badConfig(problems) {
  const lines = problems.map(({ file, line, column, message }) => {
    const place3 = [file, line, column].filter((part) => part !== null).join(":");
    return `skewgate: ${place3 === "" ? "" : `${place3}: `}${message}
`;
  });
  return { exit: 2, stdout: "", stderr: lines.join("") };
}

// src/cli/plan.ts
async function plan(command, { revisions, policy }, terminal) {
  const last = historyLength(command.values.history);
  if (last === void 0) {
    const stderr = `skewgate: --history takes a number of releases or "all", not "${command.values.history}". See skewgate --help.
`;
    return { exit: 2, stdout: "", stderr };
  }
  const repository2 = await openRepository(command.values.repo ?? ".");
  if (isFault(repository2)) return answer({ report: undecided(repository2) }, command, terminal);
  try {
    const outcome = await planRepository(repository2, revisions, policy, createParses(), last);
    if (!("plans" in outcome)) return answer(outcome, command, terminal);
    const { report: report3, plans } = outcome;
    if (command.format === "text") return { exit: 0, stdout: renderPlan(plans), stderr: "" };
    const object = { ...jsonObject(report3, TOOL), plans: planJson(plans) };
    return { exit: 0, stdout: `${JSON.stringify(object, null, 2)}
`, stderr: "" };
  } finally {
    await repository2.close();
  }
}
function historyLength(text2) {
  if (text2 === void 0) return null;
  if (text2 === "all") return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text2) ? Number(text2) : void 0;
}

// src/cli/request.ts
import { readFileSync as readFileSync3 } from "node:fs";

// src/config/options.ts
init_skew();
init_declared();
init_promise();
init_values();
function readOptions(given, nameOf6) {
  const problems = [];
  const read4 = (key, text2, reader) => {
    if (text2 === void 0) return [];
    const reading = reader(text2);
    if ("value" in reading) return [reading.value];
    problems.push(`${nameOf6(key)}: ${reading.problem}`);
    return [];
  };
  const [preset] = read4("promise", given.promise, (text2) => readWord2(PRESETS, text2));
  const named3 = given.contracts?.split(",").flatMap((name) => read4("contracts", name.trim(), (text2) => readWord2(CONTRACTS, text2)));
  const protos = given.protos?.flatMap((glob) => read4("protos", glob, readGlob));
  const [window] = read4("window", given.window, readWindow);
  const [assumeNext] = read4("assumeNext", given.assumeNext, (text2) => readWord2(ASSUMED_BUMPS, text2));
  const [tagPattern] = read4("tagPattern", given.tagPattern, readTagPattern);
  const [versionFile] = read4("versionFile", given.versionFile, readVersionFilePath);
  const options = {
    ...preset && { promise: promiseOf(preset) },
    ...named3 && { contracts: CONTRACTS.filter((contract) => named3.includes(contract)) },
    ...protos && protos.length > 0 && { protos },
    ...window && { window },
    ...assumeNext && { assumeNext },
    ...tagPattern && { tagPattern },
    ...versionFile && { versionFile }
  };
  return { options, problems };
}

// src/cli/request.ts
init_version();
function readRequest({ name, argument, values }) {
  const { promise: promise2, contracts, protos, window } = values;
  const given = {
    promise: promise2,
    contracts,
    protos,
    window,
    assumeNext: values["assume-next"],
    tagPattern: values["tag-pattern"],
    versionFile: values["version-file"]
  };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0));
  const { options, problems } = readOptions(
    present,
    (key) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  );
  if (problems[0] !== void 0) return wrong(problems[0]);
  const versions = [];
  for (const key of ["base-version", "head-version"]) {
    const version2 = values[key] === void 0 ? null : parseVersion(values[key], { leadingV: true });
    if (version2 === null && values[key] !== void 0)
      return wrong(`--${key}: "${values[key]}" is not a version such as 1.6.0`);
    versions.push(version2);
  }
  const config2 = values.config === void 0 ? null : readConfig2(values.config);
  if (config2 !== null && "exit" in config2) return config2;
  const [baseVersion = null, headVersion = null] = versions;
  const tag = name === "tag" ? argument : null;
  const revisions = { base: values.base ?? null, head: values.head ?? null, tag, baseVersion, headVersion };
  return { revisions, policy: { config: config2, options } };
}
function readConfig2(file) {
  try {
    return { file, text: readFileSync3(file, "utf8") };
  } catch (error) {
    return wrong(
      `--config: ${file} cannot be read (${error instanceof Error && "code" in error ? error.code : "unknown"})`
    );
  }
}

// src/cli/run.ts
async function run(args, terminal) {
  const command = parseCommand(args);
  if (command.kind === "usage") return wrong(command.message);
  if (command.kind === "help") return { exit: 0, stdout: HELP, stderr: "" };
  if (command.kind === "version") return { exit: 0, stdout: `${TOOL.name} ${TOOL.version}
`, stderr: "" };
  return command.name === "explain" ? explained(command.argument ?? "") : gate(command, terminal);
}
function explained(id) {
  const page2 = explain2(id);
  if (page2 !== null) return { exit: 0, stdout: page2, stderr: "" };
  const similar = similarRules(id);
  return wrong(`there is no rule "${id}"${similar.length > 0 ? `; there is ${similar.slice(0, 8).join(", ")}` : ""}`);
}
async function gate(command, terminal) {
  const asked = readRequest(command);
  if ("exit" in asked) return asked;
  if (command.name === "plan") return plan(command, asked, terminal);
  const outcome = command.values["base-dir"] === void 0 ? await inRepository(command, asked) : await inFolders(command, asked);
  return answer(outcome, command, terminal);
}
async function inRepository({ values }, { revisions, policy }) {
  const repository2 = await openRepository(values.repo ?? ".");
  if (isFault(repository2)) return { report: undecided(repository2) };
  try {
    return await gateRepository(repository2, revisions, policy, createParses());
  } finally {
    await repository2.close();
  }
}
async function inFolders({ values }, { revisions, policy }) {
  const base = openDirectory(values["base-dir"] ?? ".");
  if (isFault(base)) return { report: undecided(base) };
  const head = openDirectory(values["head-dir"] ?? ".");
  if (isFault(head)) return { report: undecided(head) };
  const versions = { base: revisions.baseVersion, head: revisions.headVersion };
  return gateFolders({ base, head }, versions, policy, createParses());
}

// src/cli.ts
async function main(args) {
  const command = parseCommand(args);
  if (command.kind === "command" && command.name === "demo") {
    const print = (text2) => void process.stdout.write(text2);
    const quiet = (inner) => run(inner, { colour: colours() });
    return demo({ program: process.argv[1] ?? "", keep: command.values.keep ?? false, run: quiet, print });
  }
  const result = await run(args, { colour: colours() });
  process.stdout.write(result.stdout);
  process.stderr.write(result.stderr);
  return result.exit;
}
function colours() {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "";
}
main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit;
  },
  (error) => {
    const detail = error instanceof Error ? error.stack : String(error);
    process.stderr.write(
      `skewgate: internal error in version ${TOOL.version} on Node ${process.version}. Please report this:
${detail}
`
    );
    process.exitCode = 70;
  }
);
