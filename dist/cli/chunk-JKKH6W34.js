import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  TomlError,
  parse,
  textValue
} from "./chunk-ADLNLDV5.js";
import {
  nearest,
  oneOf
} from "./chunk-5KVB3UQ2.js";
import {
  SKEWS
} from "./chunk-LYMN3KUC.js";
import {
  spanOf
} from "./chunk-EVWIE4UJ.js";
import {
  __commonJS,
  __toESM
} from "./chunk-BLKGW4VY.js";

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
      "\xA0",
      "\u1680",
      "\u2000",
      "\u2001",
      "\u2002",
      "\u2003",
      "\u2004",
      "\u2005",
      "\u2006",
      "\u2007",
      "\u2008",
      "\u2009",
      "\u200A",
      "\u2028",
      "\u2029",
      "\u202F",
      "\u205F",
      "\u3000",
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
      const index = R++;
      debug(name, index, value);
      t[name] = index;
      src[index] = value;
      safeSrc[index] = safe;
      re[index] = new RegExp(value, isGlobal ? "g" : void 0);
      safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
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
      constructor(version, options) {
        options = parseOptions(options);
        if (version instanceof _SemVer) {
          if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) {
            return version;
          } else {
            version = version.version;
          }
        } else if (typeof version !== "string") {
          throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
        }
        if (version.length > MAX_LENGTH) {
          throw new TypeError(
            `version is longer than ${MAX_LENGTH} characters`
          );
        }
        debug("SemVer", version, options);
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
        if (!m) {
          throw new TypeError(`Invalid Version: ${version}`);
        }
        this.raw = version;
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
      compare(other) {
        debug("SemVer.compare", this.version, this.options, other);
        if (!(other instanceof _SemVer)) {
          if (typeof other === "string" && other === this.version) {
            return 0;
          }
          other = new _SemVer(other, this.options);
        }
        if (other.version === this.version) {
          return 0;
        }
        return this.compareMain(other) || this.comparePre(other);
      }
      compareMain(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.major < other.major) {
          return -1;
        }
        if (this.major > other.major) {
          return 1;
        }
        if (this.minor < other.minor) {
          return -1;
        }
        if (this.minor > other.minor) {
          return 1;
        }
        if (this.patch < other.patch) {
          return -1;
        }
        if (this.patch > other.patch) {
          return 1;
        }
        return 0;
      }
      comparePre(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.prerelease.length && !other.prerelease.length) {
          return -1;
        } else if (!this.prerelease.length && other.prerelease.length) {
          return 1;
        } else if (!this.prerelease.length && !other.prerelease.length) {
          return 0;
        }
        let i = 0;
        do {
          const a = this.prerelease[i];
          const b = other.prerelease[i];
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
      compareBuild(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        let i = 0;
        do {
          const a = this.build[i];
          const b = other.build[i];
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
            const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
            if (!match || match[1] !== identifier) {
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
    var compare2 = (a, b, loose2) => new SemVer(a, loose2).compare(new SemVer(b, loose2));
    module.exports = compare2;
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
    var inc2 = (version, release, options, identifier, identifierBase) => {
      if (typeof options === "string") {
        identifierBase = identifier;
        identifier = options;
        options = void 0;
      }
      try {
        return new SemVer(
          version instanceof SemVer ? version.version : version,
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
    var parse3 = (version, options, throwErrors = false) => {
      if (version instanceof SemVer) {
        return version;
      }
      try {
        return new SemVer(version, options);
      } catch (er) {
        if (!throwErrors) {
          return null;
        }
        throw er;
      }
    };
    module.exports = parse3;
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
    var compare2 = require_compare();
    var eq = (a, b, loose2) => compare2(a, b, loose2) === 0;
    module.exports = eq;
  }
});

// node_modules/semver/functions/neq.js
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var neq = (a, b, loose2) => compare2(a, b, loose2) !== 0;
    module.exports = neq;
  }
});

// node_modules/semver/functions/gt.js
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var gt = (a, b, loose2) => compare2(a, b, loose2) > 0;
    module.exports = gt;
  }
});

// node_modules/semver/functions/gte.js
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var gte = (a, b, loose2) => compare2(a, b, loose2) >= 0;
    module.exports = gte;
  }
});

// node_modules/semver/functions/lt.js
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var lt = (a, b, loose2) => compare2(a, b, loose2) < 0;
    module.exports = lt;
  }
});

// node_modules/semver/functions/lte.js
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports, module) {
    "use strict";
    var compare2 = require_compare();
    var lte = (a, b, loose2) => compare2(a, b, loose2) <= 0;
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
      test(version) {
        debug("Comparator.test", version, this.options.loose);
        if (this.semver === ANY || version === ANY) {
          return true;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        return cmp(version, this.operator, this.semver, this.options);
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
    var isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
    var isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
    var isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
    var isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
    var findDigitsEndIndex = (range, start, limit, digitRuns) => {
      if (!isDigit(range[start])) {
        return start;
      }
      if (start >= digitRuns.start && start < digitRuns.end) {
        return Math.min(start + limit, digitRuns.end);
      }
      if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
        return Math.min(start + limit, digitRuns.previousEnd);
      }
      let end = start + 1;
      while (isDigit(range[end])) {
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
      if (isDigit(range[start])) {
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
          const first = this.set[0];
          this.set = this.set.filter((c) => !isNullSet(c[0]));
          if (this.set.length === 0) {
            this.set = [first];
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
        const cached = cache.get(memoKey);
        if (cached) {
          return cached;
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
      test(version) {
        if (!version) {
          return false;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        for (let i = 0; i < this.set.length; i++) {
          if (testSet(this.set[i], version, this.options)) {
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
    var testSet = (set, version, options) => {
      for (let i = 0; i < set.length; i++) {
        if (!set[i].test(version)) {
          return false;
        }
      }
      if (version.prerelease.length && !options.includePrerelease) {
        for (let i = 0; i < set.length; i++) {
          debug(set[i].semver);
          if (set[i].semver === Comparator.ANY) {
            continue;
          }
          if (set[i].semver.prerelease.length > 0) {
            const allowed = set[i].semver;
            if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) {
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

// node_modules/semver/functions/satisfies.js
var require_satisfies = __commonJS({
  "node_modules/semver/functions/satisfies.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var satisfies2 = (version, range, options) => {
      try {
        range = new Range(range, options);
      } catch (er) {
        return false;
      }
      return range.test(version);
    };
    module.exports = satisfies2;
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

// src/release/bump.ts
var BUMPS = ["none", "patch", "minor", "major"];
var REQUIRED_BUMPS = [...BUMPS, "never"];
var NEW_SURFACE = "minor";
var OTHER_CHANGE = "patch";
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
function enough(declared, required) {
  return required === "patch" || compareBumps(declared, required) >= 0;
}
var DESCRIPTIONS = {
  none: "no new version",
  patch: "a patch release",
  minor: "a minor release",
  major: "a major release",
  never: "no release at all"
};
function describeBump(bump) {
  return DESCRIPTIONS[bump];
}

// src/release/promise.ts
var PRESETS = ["none", "backward", "forward", "full", "full-strict", "live"];
var DEFAULT_PRESET = "backward";
var ROLES = ["server", "client"];
var COLUMNS = {
  server: {
    "old-client-new-server": "old-client-new-server",
    "new-client-old-server": "new-client-old-server",
    "old-data-new-reader": "old-client-new-server",
    "new-data-old-reader": "new-client-old-server",
    "old-user-new-code": "old-client-new-server"
  },
  client: {
    "old-client-new-server": "old-client-new-server",
    "new-client-old-server": "new-client-old-server",
    "old-data-new-reader": "new-client-old-server",
    "new-data-old-reader": "old-client-new-server",
    "old-user-new-code": "new-client-old-server"
  }
};
var major = { broken: "major", degraded: "minor" };
var minor = { broken: "minor", degraded: "minor" };
var loose = { broken: "minor", degraded: "patch" };
var strict = { broken: "major", degraded: "major" };
var live = { broken: "never", degraded: "major" };
var SERVER = {
  none: { "old-client-new-server": loose, "new-client-old-server": loose },
  backward: { "old-client-new-server": major, "new-client-old-server": minor },
  forward: { "old-client-new-server": minor, "new-client-old-server": major },
  full: { "old-client-new-server": major, "new-client-old-server": major },
  "full-strict": { "old-client-new-server": strict, "new-client-old-server": strict },
  live: { "old-client-new-server": live, "new-client-old-server": live }
};
var kept = { ...major, added: "minor" };
var TABLES = {
  server: SERVER,
  client: {
    ...SERVER,
    backward: { "old-client-new-server": minor, "new-client-old-server": kept },
    forward: { "old-client-new-server": major, "new-client-old-server": minor }
  }
};
var MEANINGS = {
  none: "nothing is promised yet",
  backward: "old clients keep working",
  forward: "new clients keep working against old servers",
  full: "no call fails and nothing is misread, either way; a new instruction may be silently ignored",
  "full-strict": "live upgrade and rollback: nothing fails, nothing is silently ignored",
  live: "as full-strict, and a break is refused unless it is accepted by name"
};
function meaningOf(preset, role) {
  return (role === "client" ? CLIENT_MEANINGS : MEANINGS)[preset];
}
var CLIENT_MEANINGS = {
  ...MEANINGS,
  backward: "what the client did before keeps working against old servers",
  forward: "old clients keep working against new servers"
};
function promiseOf(preset, overrides = {}, role = "server") {
  const [table, columns] = [TABLES[role][preset], COLUMNS[role]];
  const cell = (skew) => setByHand(table[columns[skew]], overrides[columns[skew]], overrides[skew]);
  const cells = {
    "old-client-new-server": cell("old-client-new-server"),
    "new-client-old-server": cell("new-client-old-server"),
    "old-data-new-reader": cell("old-data-new-reader"),
    "new-data-old-reader": cell("new-data-old-reader"),
    "old-user-new-code": cell("old-user-new-code")
  };
  const adjusted = SKEWS.some((skew) => !sameCell(cells[skew], table[columns[skew]]));
  return { preset, adjusted, role, overrides, cells };
}
function setByHand(cell, ...overrides) {
  const { broken, degraded } = Object.assign({}, cell, ...overrides);
  const touched = overrides.some((override) => override !== void 0 && Object.keys(override).length > 0);
  return touched ? { broken, degraded } : cell;
}
function sameCell(a, b) {
  return a.broken === b.broken && a.degraded === b.degraded && a.added === b.added;
}
function requiredFor(promise, skew, severity, added = false) {
  if (severity === "safe") return "none";
  const cell = promise.cells[skew];
  return (added ? cell.added : void 0) ?? cell[severity];
}
function upsideDown(promise) {
  return SKEWS.find((skew) => compareBumps(promise.cells[skew].degraded, promise.cells[skew].broken) > 0) ?? null;
}
function failsWithoutVersion(severity, required) {
  return severity === "broken" && compareBumps(required, "major") >= 0;
}
var ZERO_MAJOR_MODES = ["breaking-is-minor", "semver", "strict"];
function zeroMajor(required, baseline, mode) {
  if (baseline === null || baseline.major > 0 || mode === "strict") return required;
  if (required === "never" || required === "none") return required;
  if (mode === "semver" || baseline.minor === 0) return "patch";
  return required === "major" ? "minor" : "patch";
}

// src/release/version.ts
var import_compare = __toESM(require_compare(), 1);
var import_compare_build = __toESM(require_compare_build(), 1);
var import_inc = __toESM(require_inc(), 1);
var import_parse = __toESM(require_parse(), 1);
var BARE = /^\d[\dA-Za-z.+-]*$/;
function parseVersion(text, { leadingV = false } = {}) {
  const bare = leadingV && text.startsWith("v") ? text.slice(1) : text;
  const semver = BARE.test(bare) ? (0, import_parse.default)(bare) : null;
  if (semver === null) return null;
  const { major: major2, minor: minor2, patch, version, build, prerelease } = semver;
  if (Math.max(major2, minor2, patch) === Number.MAX_SAFE_INTEGER) return null;
  const full = build.length === 0 ? version : `${version}+${build.join(".")}`;
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
  const step2 = coreStep(from, to);
  return from.stable ? step2 : higher(announcedBump(from), step2);
}
function coreStep(from, to) {
  if (from.major !== to.major) return "major";
  return from.minor === to.minor ? "patch" : "minor";
}
function announcedBump(version) {
  if (version.patch !== 0) return "patch";
  return version.minor === 0 ? "major" : "minor";
}
function nextVersion(from, bump) {
  if (bump === "none") return from;
  const next = parseVersion((0, import_inc.default)(from.semver.version, bump) ?? "");
  if (next === null) throw new RangeError(`no version follows ${from.text}`);
  return next;
}
function minimumVersion(baseline, required) {
  if (required === "never") return null;
  return nextVersion(baseline, compareBumps(required, "patch") < 0 ? "patch" : required);
}

// src/release/tag-pattern.ts
var DEFAULT_TAG_PATTERN = { text: "{version}", prefix: "", suffix: "", optionalV: true };
var PLACE = "{version}";
var FORBIDDEN = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|^\/|^-/u;
function parseTagPattern(text) {
  const [prefix, suffix, ...more] = text.split(PLACE);
  if (prefix === void 0 || suffix === void 0 || more.length > 0) {
    return { problem: `expected one {version} in the tag pattern "${text}", as in "v{version}" or "agent/v{version}"` };
  }
  const other = /\{[^}]*\}?/.exec(prefix + suffix);
  if (other !== null) {
    return {
      problem: `"${other[0]}" in the tag pattern "${text}" is not known: write that part out, only {version} is filled in`
    };
  }
  const bad = FORBIDDEN.exec(`${prefix}0${suffix}`);
  if (bad !== null) {
    return {
      problem: `no tag can match "${text}": git allows no "${bad[0]}" there. Write the tag name with {version} in it, no wildcards`
    };
  }
  return { pattern: { text, prefix, suffix, optionalV: false } };
}
function parseTag(tag, pattern) {
  const { prefix, suffix, optionalV } = pattern;
  if (!tag.startsWith(prefix) || !tag.endsWith(suffix)) return null;
  return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), { leadingV: optionalV });
}
function tagName(version, pattern) {
  return pattern.prefix + version.text + pattern.suffix;
}

// src/release/window.ts
var import_satisfies = __toESM(require_satisfies(), 1);
var import_valid = __toESM(require_valid(), 1);
var LONGEST = 256;
var DEFAULT_WINDOW = { kind: "previous" };
function parseWindow(text) {
  if (text === "previous") return { window: DEFAULT_WINDOW };
  const minors = /^minors: *(\d{1,4})$/.exec(text)?.[1];
  if (minors !== void 0 && Number(minors) > 0) return { window: { kind: "minors", count: Number(minors) } };
  if (text.trim() !== "" && text.length <= LONGEST && (0, import_valid.default)(text) !== null)
    return { window: { kind: "range", range: text } };
  return {
    problem: `expected "previous", "minors: 2" or a range of versions such as ">=1.4.0 <2.0.0", found "${text}"`
  };
}
function windowText(window) {
  if (window.kind === "minors") return `minors: ${window.count}`;
  return window.kind === "previous" ? "previous" : window.range;
}
function olderReleases({ stable }, baseline, window) {
  const older = stable.filter(({ version }) => compareVersions(version, baseline) < 0);
  switch (window.kind) {
    case "previous":
      return [];
    case "range":
      return older.filter(({ version }) => (0, import_satisfies.default)(version.semver, window.range));
    case "minors":
      return lastFew(newestOfMinors(older, baseline), window.count - 1);
  }
}
function newestOfMinors(older, { major: major2, minor: minor2 }) {
  const newest = new Map(older.map((release) => [`${release.version.major}.${release.version.minor}`, release]));
  newest.delete(`${major2}.${minor2}`);
  return [...newest.values()];
}
function lastFew(all, count) {
  return count > 0 ? all.slice(-count) : [];
}

// src/schema/limits.ts
var DEFAULT_LIMITS = {
  textLength: 16777216,
  tokens: 4e6,
  messageNesting: 31,
  valueNesting: 100,
  fieldsPerMessage: 1e5,
  nameLength: 4096,
  fullNames: 16777216,
  problems: 100
};
function fullNamesAllowed(limits, textLength) {
  return Math.min(limits.fullNames, 262144 + 32 * textLength);
}
var MAX_PACKAGE_PARTS = 101;
var LINK_LIMITS = { publicSteps: 1e6, twins: 5e4 };

// src/config/defaults.ts
var DEFAULT_SURFACE = {
  name: null,
  promise: promiseOf(DEFAULT_PRESET),
  contracts: ["binary"],
  role: "server",
  unstablePackages: [],
  client: null,
  server: null,
  protos: null,
  exclude: null,
  imports: /* @__PURE__ */ new Map(),
  roots: [],
  stored: [],
  storedJson: null,
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
  runtimes: null,
  components: [],
  workloads: "containers"
};
var NO_PROTOS = ["!**"];
var DEFAULT_LIMITS2 = {
  seconds: 120,
  fileBytes: 5e6,
  totalBytes: 25e7,
  fileWords: DEFAULT_LIMITS.tokens,
  messageFields: DEFAULT_LIMITS.fieldsPerMessage,
  publicImports: LINK_LIMITS.publicSteps,
  filePairs: LINK_LIMITS.twins
};
var DEFAULT_EXCLUDE = ["vendor", "third_party", "node_modules", "testdata"].map(
  (folder) => `**/${folder}/**`
);
var NO_CONFIG = { common: {}, surfaces: [], limits: DEFAULT_LIMITS2, copies: [], given: [] };

// src/release/stage.ts
var STAGES = ["alpha", "beta", "test"];
var NUMBER = "[1-9]\\d*";
var VERSION = new RegExp(`^v${NUMBER}(?:(?:p${NUMBER})?(alpha|beta)(?:${NUMBER})?|(test)\\w*)$`);
function stageOf(packageName) {
  const [, ordinary, test] = VERSION.exec(packageName.slice(packageName.lastIndexOf(".") + 1)) ?? [];
  return STAGES.find((stage) => stage === (ordinary ?? test)) ?? null;
}

// src/release/faults.ts
function goesBack(head, release) {
  const message = `The version goes back: ${head.text} is lower than the release ${release.text}. Set a version above ${release.text}.`;
  return { kind: "goes-back", message };
}
function alreadyReleased(version, release) {
  const message = `Version ${version.text} is already released: the tag ${release.tag} exists. Choose a version that has no tag.`;
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

// src/release/tags.ts
function releasesOf(tags, pattern) {
  const skipped = [];
  const duplicates = [];
  const taken = /* @__PURE__ */ new Map();
  for (const { name, sha } of [...tags].sort(byName)) {
    const version = parseTag(name, pattern);
    if (version === null) {
      skipped.push(name);
      continue;
    }
    const release = { tag: name, sha, version };
    const known = taken.get(version.text);
    if (known === void 0) taken.set(version.text, release);
    else duplicates.push(release);
  }
  const all = [...taken.values()].sort((a, b) => orderVersions(a.version, b.version));
  const notices = duplicates.flatMap((other) => twice(other, taken.get(other.version.text)));
  return { all, stable: all.filter(({ version }) => version.stable), duplicates, skipped, notices };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
function twice(other, taken) {
  if (taken === void 0 || taken.sha !== null && taken.sha === other.sha) return [];
  const { tag, version } = taken;
  return [
    `The tags ${tag} and ${other.tag} both name version ${version.text}; ${tag} is used. Delete the other, or set tag-pattern.`
  ];
}
function baselineForTag(releases, version) {
  return lastOf(releases.stable, (release) => compareVersions(release.version, version) < 0);
}
function baselineAtMost(releases, version) {
  return lastOf(releases.stable, (release) => compareVersions(release.version, version) <= 0);
}
function highestOf(releases, reachable) {
  const names = new Set(reachable);
  return lastOf(releases.stable, (release) => names.has(release.tag));
}
function releaseOf(releases, version) {
  return releases.all.find((release) => sameVersion(release.version, version)) ?? null;
}
function lastOf(releases, accepts) {
  return releases.findLast(accepts) ?? null;
}

// src/release/declared.ts
var ASSUMED_BUMPS = ["none", "minor", "major"];
function declare(input) {
  const { judged } = input;
  return judged.kind === "tag" ? declareTag(input, judged) : declareCommit(input, judged);
}
function declareTag(input, judged) {
  const { releases, pattern, base } = input;
  const version = parseTag(judged.tag, pattern);
  const below = version === null ? null : baselineForTag(releases, version);
  const baseline = base === null ? below : named(base, releases);
  const from = base === null ? baseline?.version ?? null : base.version;
  const known = version !== null && from !== null;
  return {
    baseline,
    firstRelease: base === null && baseline === null,
    baselineVersion: from,
    headVersion: version,
    declared: known ? statedBump(from, version, true) : null,
    declaredBy: known ? "tag" : null,
    versionChanged: false,
    everythingCounts: true,
    faults: version === null ? [tagIsNoVersion(judged.tag, pattern)] : tagFaults(releases, judged, version, from)
  };
}
function tagFaults(releases, { tag, head }, version, from) {
  const faults = [];
  if (from !== null && compareVersions(version, from) < 0) faults.push(goesBack(version, from));
  const named2 = [...releases.all, ...releases.duplicates].filter((release) => sameVersion(release.version, version));
  const own = named2.find((release) => release.tag === tag);
  const other = named2.find((release) => release.tag !== tag && (release.sha === null || release.sha !== own?.sha));
  if (other !== void 0) faults.push(alreadyReleased(version, other));
  if (head !== null && compareVersions(head, version) !== 0) faults.push(tagIsNotTheVersion(tag, head));
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
  const version = judged.kind === "pull-request" ? judged.before : head;
  return version === null ? highestOf(releases, judged.reachable) : baselineAtMost(releases, version);
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
  const step2 = bumpBetween(from, head);
  if (step2 === "same") return from.stable ? "none" : announcedBump(head);
  if (step2 === "goes-back") return isRelease ? "none" : announcedBump(head);
  return step2;
}

// src/release/component.ts
var UPGRADES = ["live", "new-workloads-only", "restart"];
var INTERFACES = ["protocol", "none"];
function parsePointer(pointer) {
  if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return null;
  return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function pointerText(keys) {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

// src/release/json-value.ts
function lookUpJson(text, key) {
  const open = [];
  let expect = "value";
  let found = null;
  let ours = false;
  for (let at2 = skipBlanks(text, 0); at2 < text.length; ) {
    const token = readToken(text, at2);
    const next = token === null ? null : step(expect, token, open);
    if (token === null || next === null) {
      const badString = token === null && text[at2] === '"';
      return {
        at: at2,
        expected: badString ? "a string that ends on its line and has only JSON escapes" : EXPECTED[expect]
      };
    }
    if (ours && expect === "value") found = { start: token.start, end: token.end };
    if (expect === "key" || expect === "key or }") ours = open.length === 1 && isKey(text, token, key);
    else if (expect !== "colon") ours = false;
    expect = next;
    at2 = skipBlanks(text, token.end);
  }
  return expect === "end of file" ? { value: found } : { at: text.length, expected: EXPECTED[expect] };
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
function step(expect, token, open) {
  const { kind } = token;
  const after = () => open.length === 0 ? "end of file" : "comma or end";
  const closes = kind === "}" && open.at(-1) === "{" || kind === "]" && open.at(-1) === "[";
  if (closes && (expect === "comma or end" || expect === "key or }" || expect === "value or ]")) {
    open.pop();
    return after();
  }
  if (expect === "value" || expect === "value or ]") {
    if (kind === "string" || kind === "other") return after();
    if (kind !== "{" && kind !== "[") return null;
    open.push(kind);
    return kind === "{" ? "key or }" : "value or ]";
  }
  if (expect === "key" || expect === "key or }") return kind === "string" ? "colon" : null;
  if (expect === "colon") return kind === ":" ? "value" : null;
  if (expect === "comma or end" && kind === ",") return open.at(-1) === "{" ? "key" : "value";
  return null;
}
var OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
var ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
function readToken(text, start) {
  const c = text[start];
  if (c === "{" || c === "}" || c === "[" || c === "]" || c === "," || c === ":") {
    return { kind: c, start, end: start + 1 };
  }
  const kind = c === '"' ? "string" : "other";
  const end = kind === "string" ? endOfString(text, start) : endOf(OTHER, text, start);
  return end === null ? null : { kind, start, end };
}
function endOfString(text, start) {
  let at2 = start + 1;
  while (at2 < text.length && text[at2] !== '"') {
    if (text.charCodeAt(at2) < 32) return null;
    const next = text[at2] === "\\" ? endOf(ESCAPE, text, at2) : at2 + 1;
    if (next === null) return null;
    at2 = next;
  }
  return at2 < text.length ? at2 + 1 : null;
}
function endOf(pattern, text, start) {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}
function isKey(text, token, key) {
  return token.kind === "string" && JSON.parse(text.slice(token.start, token.end)) === key;
}
function skipBlanks(text, start) {
  let at2 = start;
  while (at2 < text.length && " 	\n\r".includes(text.charAt(at2))) at2++;
  return at2;
}

// src/release/toml-place.ts
function placeInToml(text, token, substitute, changed) {
  const places = occurrences(text, token);
  const moves = (from2, to2) => {
    const table = tryParse(substituteAt(text, places.slice(from2, to2), token.length, substitute));
    return table !== null && changed(table);
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
function occurrences(text, token) {
  const found = [];
  for (let at2 = text.indexOf(token); at2 >= 0; at2 = text.indexOf(token, at2 + token.length)) found.push(at2);
  return found;
}
function substituteAt(text, places, length, substitute) {
  let result = "";
  let done = 0;
  for (const at2 of places) {
    result += text.slice(done, at2) + substitute;
    done = at2 + length;
  }
  return result + text.slice(done);
}
function tryParse(text) {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

// src/release/version-toml.ts
var START = { start: 0, end: 0 };
function readCargo(text) {
  return withTable(text, (table) => {
    const inWorkspace = at(table, ["workspace", "package", "version"]) !== void 0;
    const ownPackage = at(table, ["package"]) !== void 0;
    if (inWorkspace && (inherits(table) || !ownPackage))
      return textAt(text, table, ["workspace", "package", "version"]);
    if (inherits(table)) {
      const fault = "the version is inherited from the workspace (version.workspace = true). Set version-file to the Cargo.toml of the workspace";
      return { fault, range: inheritedAt(text), absent: true };
    }
    return textAt(text, table, ["package", "version"]);
  });
}
function readPyproject(text) {
  return withTable(text, (table) => {
    const poetry = ["tool", "poetry", "version"];
    const inPoetry = at(table, ["project", "version"]) === void 0 && at(table, poetry) !== void 0;
    if (inPoetry) return textAt(text, table, poetry);
    if (at(table, ["project", "version"]) === void 0 && isDynamic(table)) {
      const fault = 'the version is dynamic: it is not in this file. Set version-file to the file that has it, or to "none" if only tags do';
      return { fault, range: dynamicAt(text), absent: true };
    }
    return textAt(text, table, ["project", "version"]);
  });
}
function withTable(text, read) {
  try {
    return read(parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const start = offsetOf(text, error.line, error.column);
    const [why] = error.message.split("\n");
    return {
      fault: `not TOML: ${why?.replace(/^Invalid TOML document: /, "")}`,
      range: { start, end: start },
      absent: false
    };
  }
}
function textAt(text, table, path) {
  const value = at(table, path);
  const name = `[${path.slice(0, -1).join(".")}] version`;
  if (value === void 0) {
    const fault = `expected ${name} in this file. Add it, or set version-file to the file that has it`;
    return { fault, range: START, absent: true };
  }
  if (typeof value !== "string") {
    return { fault: `expected ${name} to be text, such as version = "1.6.0"`, range: START, absent: false };
  }
  return { raw: value, range: stringAt(text, path, value) };
}
function stringAt(text, path, value) {
  for (const quote of ['"', "'"]) {
    const other = quote + "x".repeat(value.length) + quote;
    const start = placeInToml(text, quote + value + quote, other, (table) => at(table, path) !== value);
    if (start !== null) return { start: start + 1, end: start + 1 + value.length };
  }
  return START;
}
function inheritedAt(text) {
  const start = placeInToml(text, "true", "false", (table) => !inherits(table));
  return start === null ? START : { start, end: start + "true".length };
}
function inherits(table) {
  return at(table, ["package", "version", "workspace"]) === true;
}
function dynamicAt(text) {
  for (const quote of ['"', "'"]) {
    const token = `${quote}version${quote}`;
    const start = placeInToml(text, token, token.toUpperCase(), (table) => !isDynamic(table));
    if (start !== null) return { start, end: start + token.length };
  }
  return START;
}
function isDynamic(table) {
  const dynamic = at(table, ["project", "dynamic"]);
  return Array.isArray(dynamic) && dynamic.includes("version");
}
function at(table, path) {
  let value = table;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
    value = value[key];
  }
  return value;
}
function offsetOf(text, line, column) {
  const before = text.split("\n").slice(0, line - 1);
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
  const known = new Set(paths);
  return [...READERS.keys()].filter((name) => known.has(name));
}
function countsWhenFound(result) {
  return "version" in result ? !result.placeholder : !result.absent;
}
function readVersionFile(path, content) {
  const text = content.replace(/^\uFEFF/, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const problem = (message, range, absent) => {
    const { line, column } = spanOf({ text }, range);
    return { problem: { file: path, line, column, message, fatal: true }, absent };
  };
  if (text.length > LONGEST2) {
    const message = `expected a version file, but this one has ${text.length} characters. Set version-file to another one`;
    return problem(message, { start: 0, end: 0 }, false);
  }
  const found = (READERS.get(name) ?? readPlain)(text);
  if ("fault" in found) return problem(found.fault, found.range, found.absent);
  const version = parseVersion(found.raw, { leadingV: true });
  if (version === null) return problem(notAVersion(found.raw), found.range, false);
  const unkept = version.major === 0 && version.minor === 0 && version.patch === 0;
  return {
    version,
    file: path,
    span: spanOf({ text }, found.range),
    placeholder: unkept && name !== "VERSION" && READERS.has(name)
  };
}
function writtenVersion(path, content) {
  const text = content.replace(/^\uFEFF/, "");
  if (text.length > LONGEST2) return { why: `is longer than ${LONGEST2} characters` };
  const found = (READERS.get(path.slice(path.lastIndexOf("/") + 1)) ?? readPlain)(text);
  return "raw" in found ? textValue(found.raw) : { why: "holds no version" };
}
function notAVersion(raw) {
  const shown2 = raw.length > 60 ? `${raw.slice(0, 60)}\u2026` : raw;
  return `expected a version of three numbers such as 1.6.0 or 1.6.0-rc1, found ${JSON.stringify(shown2)}. Write it as semver.org says`;
}
function readPlain(text) {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const raw = match[0].trim();
    if (raw === "" || raw.startsWith("#")) continue;
    const start = match.index + match[0].indexOf(raw);
    return { raw, range: { start, end: start + raw.length } };
  }
  const fault = "expected a line with the version, such as 1.6.0, but the file has none. Write the version in it";
  return { fault, range: { start: text.length, end: text.length }, absent: true };
}
function readPackageJson(text) {
  const found = lookUpJson(text, "version");
  if ("at" in found) {
    const range2 = { start: found.at, end: found.at };
    return { fault: `not JSON: expected ${found.expected} here`, range: range2, absent: false };
  }
  const range = found.value;
  if (range === null) {
    const fault = 'expected a "version" at the top level of this file. Add it, or set version-file to the file that has it';
    return { fault, range: { start: 0, end: 0 }, absent: true };
  }
  const written = text.slice(range.start, range.end);
  if (!written.startsWith('"')) {
    return { fault: 'expected the version as text, such as "version": "1.6.0"', range, absent: false };
  }
  return { raw: String(JSON.parse(written)), range: { start: range.start + 1, end: range.end - 1 } };
}

// src/config/glob.ts
var ANY_PARTS = null;
function compileGlob(glob) {
  const plain = withoutBraces(glob);
  if (plain === null) return null;
  const patterns = plain.map((each) => each.split("/").map(partOf));
  return (path) => {
    const parts = path.split("/");
    return patterns.some((pattern) => matches(pattern, parts, matchesPart));
  };
}
var MOST_GLOBS = 256;
function withoutBraces(glob) {
  const done = [];
  const open = [glob];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const braces = firstBraces(next);
    if (braces === null) done.push(next);
    else for (const choice of braces.choices) open.push(braces.before + choice + braces.after);
    if (done.length + open.length > MOST_GLOBS) return null;
  }
  return done;
}
function firstBraces(glob) {
  for (let start = glob.indexOf("{"); start >= 0; start = glob.indexOf("{", start + 1)) {
    const marks = [start];
    let depth = 1;
    for (let at2 = start + 1; at2 < glob.length && depth > 0; at2++) {
      const character = glob[at2];
      if (character === "{") depth++;
      else if (character === "}") depth--;
      if (depth === 0 || depth === 1 && character === ",") marks.push(at2);
    }
    if (depth > 0 || marks.length < 3) continue;
    const choices = marks.slice(1).map((mark, i) => glob.slice((marks[i] ?? 0) + 1, mark));
    return { before: glob.slice(0, start), choices, after: glob.slice((marks.at(-1) ?? 0) + 1) };
  }
  return null;
}
function partOf(text) {
  if (text === "**") return ANY_PARTS;
  if (!/[*?[]/.test(text)) return text;
  const part = [];
  for (let at2 = 0; at2 < text.length; ) {
    const set = text[at2] === "[" ? classAt(text, at2) : null;
    const point = String.fromCodePoint(text.codePointAt(at2) ?? 0);
    if (set !== null) part.push(set.has);
    else if (point === "?") part.push(() => true);
    else if (point !== "*") part.push(point);
    else if (part.at(-1) !== null || part.length === 0) part.push(null);
    at2 = set?.end ?? at2 + point.length;
  }
  return part;
}
function classAt(text, start) {
  const negative = text[start + 1] === "!" || text[start + 1] === "^";
  const from = start + (negative ? 2 : 1);
  const end = text.indexOf("]", from + 1);
  if (end < 0) return null;
  const points = [...text.slice(from, end)];
  const ranges = [];
  for (let i = 0; i < points.length; i++) {
    const isRange = points[i + 1] === "-" && i + 2 < points.length;
    ranges.push([pointOf(points[i]), pointOf(points[isRange ? i + 2 : i])]);
    if (isRange) i += 2;
  }
  const inside = (point) => ranges.some(([low, high]) => low <= point && point <= high);
  return { has: (character) => inside(pointOf(character)) !== negative, end: end + 1 };
}
function pointOf(character) {
  return character?.codePointAt(0) ?? 0;
}
function matchesPart(part, text) {
  return typeof part === "string" ? part === text : matches(part, [...text], matchesSingle);
}
function matchesSingle(single, character) {
  return typeof single === "string" ? single === character : single(character);
}
function matches(pattern, items, fits) {
  let at2 = 0;
  let item = 0;
  let gap = -1;
  let resume = 0;
  while (item < items.length) {
    const one = pattern[at2];
    const given = items[item];
    if (one === null) {
      gap = at2++;
      resume = item;
    } else if (one !== void 0 && given !== void 0 && fits(one, given)) {
      at2++;
      item++;
    } else if (gap >= 0) {
      at2 = gap + 1;
      item = ++resume;
    } else return false;
  }
  while (pattern[at2] === null) at2++;
  return at2 === pattern.length;
}

// src/config/values.ts
var LONGEST_SHOWN = 60;
function shown(text) {
  if (text === "") return "nothing";
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}\u2026` : text);
}
function notOneOf(words, text) {
  const meant = nearest(text, words);
  const hint = meant === null || text === "" ? "" : `. Did you mean "${meant}"?`;
  return `expected ${oneOf(words)}, found ${shown(text)}${hint}`;
}
function readWord(words, text) {
  const value = words.find((word) => word === text);
  return value === void 0 ? { problem: notOneOf(words, text) } : { value };
}
function matching(pattern, expected) {
  return (text) => pattern.test(text) ? { value: text } : { problem: `expected ${expected}, found ${shown(text)}` };
}
var readName = matching(
  /^(?!\s)[^\p{C}\p{Zl}\p{Zp}]{1,80}(?<!\s)$/u,
  "a name of 1 to 80 characters on one line"
);
var readReason = matching(/\S/, "a reason: why the break is accepted");
var readRevision = matching(/^(?!-)[^\p{C}\s~^:?*[\\]{1,255}$/u, "a tag, branch or commit");
var readFingerprint = matching(
  /^[\da-f]{12}$/,
  "the 12 hexadecimal digits of a finding as the report shows them"
);
var fullName = matching(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "a full name such as grpc.AgentService.CreateContainer");
function readMethod(text) {
  const path = /^\/([\w.]+)\/(\w+)$/.exec(text);
  return fullName(path === null ? text : `${path[1]}.${path[2]}`);
}
function readOptionName(text) {
  return fullName(text.replace(/^\((.*)\)$/, "$1").replace(/^\./, ""));
}
var messageName = matching(/^[\w*]+(\.[\w*]+)*$/, "the full name of a message, such as persist.Sandbox or persist.*");
function readMessageName(text) {
  return messageName(text.replace(/^\./, ""));
}
function readVersionMethod(text) {
  const [method = "", field = "", ...more] = text.split("#");
  if (more.length === 0 && "value" in fullName(method) && "value" in fullName(field))
    return { value: { method, field } };
  return {
    problem: `expected a method and a field of its response, such as grpc.Health.Version#grpc_version, found ${shown(text)}`
  };
}
function readPath(text) {
  const parts = text.replace(/\/$/, "").split("/").filter((part) => part !== ".");
  const inside = text !== "" && !/[\\\p{Cc}]/u.test(text) && parts.every((part) => part !== "" && part !== "..");
  if (inside) return { value: parts.join("/") };
  return { problem: `expected a path inside the repository, from its root and with "/", found ${shown(text)}` };
}
function readValueReference(text) {
  const [path = "", ...rest] = text.split("#");
  const file = readPath(path);
  const pointer = rest.length === 0 ? null : parsePointer(rest.join("#"));
  const structured = /\.(ya?ml|json|toml)$/.test(path);
  if ("problem" in file || file.value === "" || rest.length > 0 && pointer === null) {
    const expected = "a file and the keys of a value in it, such as versions.yaml#/assets/qemu/version";
    return { problem: `expected ${expected}, found ${shown(text)}` };
  }
  if (pointer !== null && !structured)
    return { problem: `keys after "#" need a file that ends in .yaml, .yml, .json or .toml, found ${shown(text)}` };
  if (pointer === null && structured && !VERSION_FILES.includes(path.slice(path.lastIndexOf("/") + 1)))
    return {
      problem: `expected the keys of the version behind the file, such as ${path}#/version, found ${shown(text)}`
    };
  return { value: { file: file.value, pointer } };
}
var importPath = matching(/^[^/\\\p{Cc}"][^\\\p{Cc}"]*$/u, "the first part of an import path");
function readImportPrefix(text) {
  return importPath(text.replace(/(?<=.)\/$/, ""));
}
function readGlob(text) {
  const glob = text.replace(/^!/, "");
  if ("problem" in readPath(glob)) {
    return {
      problem: `expected a glob of .proto files from the root of the repository, such as proto/**/*.proto, found ${shown(text)}`
    };
  }
  return isSimple(glob) ? { value: text } : { problem: `expected a simpler glob, with fewer * and {}, found ${shown(text)}` };
}
function readSchemaGlob(text) {
  const reading = readGlob(text);
  if ("value" in reading || "value" in readPath(text.replace(/^!/, ""))) return reading;
  return {
    problem: `expected a glob of .schema.json files from the root of the repository, such as state/*.schema.json, found ${shown(text)}`
  };
}
function readFieldPath(text) {
  const names = text.split(".");
  if (text.length <= 200 && names.every((name) => /^[^\s\p{C}]+$/u.test(name))) return { value: names };
  return { problem: `expected the name of a property, such as version or meta.version, found ${shown(text)}` };
}
function isSimple(glob) {
  const parts = glob.split("/");
  const stars = parts.map((part) => part.split("*").length - 1);
  const anyDepth = parts.filter((part) => part.startsWith("**")).length;
  const braces = glob.split("{").length <= 4 && compileGlob(glob) !== null;
  return glob.length <= 500 && Math.max(...stars) <= 3 && anyDepth <= 3 && braces;
}
function readVersionFilePath(text) {
  if (text === "auto" || text === "none") return { value: { kind: text } };
  const path = readPath(text);
  if ("value" in path && path.value !== "") return { value: { kind: "path", path: path.value } };
  return { problem: `expected the path of the file that holds the version, or none, found ${shown(text)}` };
}
function readVersion(text) {
  const value = parseVersion(text, { leadingV: true });
  return value === null ? { problem: `expected a version such as 2.0.0, found ${shown(text)}` } : { value };
}
function readRelease(text) {
  const reading = readVersion(text);
  return "value" in reading ? { value: reading.value.text } : reading;
}
function readTagPattern(text) {
  const parsed = parseTagPattern(text);
  return "pattern" in parsed ? { value: parsed.pattern } : parsed;
}
function readWindow(text) {
  const parsed = parseWindow(text);
  return "window" in parsed ? { value: parsed.window } : parsed;
}
function readSwitch(text) {
  if (text === "on" || text === "true") return { value: true };
  if (text === "off" || text === "false") return { value: false };
  return { problem: `expected on or off, found ${shown(text)}` };
}
function readCount(most, text) {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? { value } : { problem: `expected a whole number from 1 to ${most}, found ${shown(text)}` };
}

export {
  REQUIRED_BUMPS,
  NEW_SURFACE,
  OTHER_CHANGE,
  compareBumps,
  higher,
  highest,
  enough,
  describeBump,
  alreadyReleased,
  parseVersion,
  compareVersions,
  orderVersions,
  bumpBetween,
  nextVersion,
  minimumVersion,
  parseTagPattern,
  parseTag,
  tagName,
  releasesOf,
  baselineForTag,
  releaseOf,
  ASSUMED_BUMPS,
  declare,
  require_satisfies,
  require_valid,
  DEFAULT_WINDOW,
  windowText,
  olderReleases,
  PRESETS,
  DEFAULT_PRESET,
  ROLES,
  MEANINGS,
  meaningOf,
  promiseOf,
  requiredFor,
  upsideDown,
  failsWithoutVersion,
  ZERO_MAJOR_MODES,
  zeroMajor,
  DEFAULT_LIMITS,
  fullNamesAllowed,
  MAX_PACKAGE_PARTS,
  LINK_LIMITS,
  DEFAULT_SURFACE,
  NO_PROTOS,
  DEFAULT_LIMITS2,
  DEFAULT_EXCLUDE,
  NO_CONFIG,
  compileGlob,
  STAGES,
  stageOf,
  UPGRADES,
  INTERFACES,
  pointerText,
  VERSION_FILES,
  versionFileCandidates,
  countsWhenFound,
  readVersionFile,
  writtenVersion,
  shown,
  notOneOf,
  readWord,
  readName,
  readReason,
  readRevision,
  readFingerprint,
  readMethod,
  readOptionName,
  readMessageName,
  readVersionMethod,
  readPath,
  readValueReference,
  readImportPrefix,
  readGlob,
  readSchemaGlob,
  readFieldPath,
  readVersionFilePath,
  readVersion,
  readRelease,
  readTagPattern,
  readWindow,
  readSwitch,
  readCount
};
