import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYaml
} from "./chunk-2ARDRL2F.js";
import {
  require_dist
} from "./chunk-DXHIUZ53.js";
import {
  ASSUMED_BUMPS,
  CONTRACTS,
  DEFAULT_LIMITS,
  DEFAULT_PRESET,
  INTERFACES,
  PRESETS,
  REQUIRED_BUMPS,
  ROLES,
  RUNTIMES,
  SKEWS,
  STAGES,
  UPGRADES,
  ZERO_MAJOR_MODES,
  __toESM,
  nearest,
  notOneOf,
  oneOf,
  promiseOf,
  readCount,
  readFieldPath,
  readFingerprint,
  readGlob,
  readImportPrefix,
  readMessageName,
  readMethod,
  readName,
  readOptionName,
  readPath,
  readReason,
  readRelease,
  readRevision,
  readSchemaGlob,
  readSwitch,
  readTagPattern,
  readValueReference,
  readVersion,
  readVersionFilePath,
  readVersionMethod,
  readWindow,
  shown,
  spanOf,
  upsideDown
} from "./chunk-IMUFBQGH.js";

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
    const messages2 = issue2.message.split("\n");
    return issue2.keys.map((key, i) => complain(path, messages2[i] ?? "", places.keyAt([...path, key])));
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
  return [KINDS.get(issue2.expected) ?? issue2.expected];
}
var KINDS = /* @__PURE__ */ new Map([
  ["string", "text"],
  ["array", "a list"],
  ["object", "a block of keys"],
  ["record", "a block of keys"]
]);
function kindOf(given) {
  if (typeof given === "string" || given === void 0) return shown(given ?? "");
  return Array.isArray(given) ? "a list" : "a block of keys";
}

// src/config/check.ts
function checkConfig(config2, places) {
  const listed = config2.surfaces.map((surface2, i) => ({ surface: surface2, path: ["surfaces", i] }));
  return [
    ...[{ surface: config2.common, path: [] }, ...listed].flatMap(
      ({ surface: surface2, path }) => checkSurface({ ...config2.common, ...surface2 }.role, surface2, path, places)
    ),
    ...checkRoles(config2, places),
    ...config2.surfaces.length > 0 && config2.common.name != null ? [nameOutside(places)] : [],
    ...config2.surfaces.length > 1 ? listed.flatMap(({ surface: surface2, path }) => checkListed(surface2, path, places)) : [],
    ...checkCopies(config2, places),
    ...repeated(config2.surfaces.map(({ name }) => name ?? null)).map(
      (i) => complain(
        ["surfaces", i, "name"],
        "another surface has this name. Choose a different one",
        places.valueAt(["surfaces", i, "name"])
      )
    )
  ];
}
function checkCopies({ copies }, places) {
  return repeated(copies.map(({ name, client, server }) => name ?? `${client} and ${server}`)).map((i) => {
    const path = ["copies", i, ...copies[i]?.name == null ? [] : ["name"]];
    return complain(path, "another pair of copies has this name. Choose a different one", places.valueAt(path));
  });
}
function nameOutside(places) {
  return complain(["name"], 'with "surfaces" each of them has its own name. Move it there', places.keyAt(["name"]));
}
function checkListed({ name, protos, storedJson }, path, places) {
  const here = places.valueAt(path);
  return [
    ...name == null ? [complain(path, 'the key "name" is missing: of several surfaces each needs one', here)] : [],
    ...protos == null && storedJson == null ? [complain(path, 'the key "protos" is missing: of several surfaces each needs its own files', here)] : []
  ];
}
function checkSurface(role, surface2, path, places) {
  const { promise: promise2, contracts, protos, accept = [], components = [], storedJson } = surface2;
  const at = (key, what) => complain([...path, key], what, places.valueAt([...path, key]));
  const judged = promise2 && promiseOf(promise2.preset, promise2.overrides, role);
  const skew = judged === void 0 ? null : upsideDown(judged);
  const twice = repeated(accept.map(({ fingerprint }) => fingerprint));
  return [
    ...contracts?.length === 0 ? [at("contracts", "expected at least one: with none nothing is ever found")] : [],
    ...protos?.length === 0 ? [at("protos", "expected at least one glob. Remove the key to take every .proto file")] : [],
    ...storedJson?.schemas.length === 0 ? [complain([...path, "stored", "schemas"], "expected at least one glob", places.valueAt([...path, "stored"]))] : [],
    ...skew === null ? [] : [at("promise", upside(judged, skew))],
    ...twice.map((i) => {
      const where = [...path, "accept", i, "fingerprint"];
      return complain(where, "this finding is accepted twice. Keep one entry", places.valueAt(where));
    }),
    ...repeated(components.map(({ name }) => name)).map((i) => {
      const where = [...path, "components", i, "name"];
      return complain(where, "another component has this name. Choose a different one", places.valueAt(where));
    })
  ];
}
function checkRoles({ common, surfaces }, places) {
  const all = surfaces.length === 0 ? [{}] : surfaces;
  return all.flatMap((surface2, i) => {
    const { role, protos } = { ...common, ...surface2 };
    if (role !== "client" || protos != null) return [];
    const path = [..."role" in surface2 ? ["surfaces", i] : [], "role"];
    const what = 'client needs "protos" too: the globs of the copied files';
    return [complain(path, what, places.valueAt(path))];
  });
}
function upside(promise2, skew) {
  const cell2 = promise2?.cells[skew];
  return `in ${skew} degraded would require more (${cell2?.degraded}) than broken (${cell2?.broken}). Set both`;
}
function repeated(values) {
  const known = /* @__PURE__ */ new Set();
  return values.flatMap((value, i) => {
    if (value === null) return [];
    if (known.has(value)) return [i];
    known.add(value);
    return [];
  });
}

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
var Cached = class {
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
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
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
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
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
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
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
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
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
  var _a2;
  for (let i = start; i < issues.length; i++) {
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a2 = iss).schema ?? (_a2.schema = iss.inst);
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
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
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
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
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

// node_modules/zod/v4/core/core.js
var _a;
var NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
});
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
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
        members(target, protoMembers);
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
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
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
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
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
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
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
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
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
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
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
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
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
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
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
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
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
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
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
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
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
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
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
var NO_SYMBOL_KEYS = [];
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
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
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
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
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
    const shape = value.shape;
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
      const el = shape[key];
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
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
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
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
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
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
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
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
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
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
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
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
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
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
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
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}

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

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
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
    return parse(this, data, params, { callee: this.parse });
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
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNever = /* @__PURE__ */ $constructor("ZodMiniNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
  return _never(ZodMiniNever, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ never(),
    ...normalizeParams(params)
  });
}
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
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
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
  $ZodTransform.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}

// src/compat/stored-json/pair.ts
var READER_MODELS = ["lenient", "strict"];

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
  return union([array(item), listOf(item)]);
}
function listOf(item) {
  return pipe(
    item,
    transform((value) => [value])
  );
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
function block(shape) {
  const known = Object.keys(shape);
  return strictObject(shape, {
    error: (issue2) => issue2.code === "unrecognized_keys" ? issue2.keys.map((key) => unknownKey(key, known)).join("\n") : void 0
  });
}
function unknownKey(key, known) {
  const meant = nearest(key, known);
  const advice = meant === null ? `Known here: ${known.join(", ")}` : `Did you mean "${meant}"?`;
  return `unknown key "${key}". ${advice}`;
}
var optional2 = optional;
var cell = block({ broken: optional2(_enum(REQUIRED_BUMPS)), degraded: optional2(_enum(REQUIRED_BUMPS)) });
var [oldClient, newClient, oldData, newData, oldUser] = SKEWS;
var promise = block({
  preset: optional2(_enum(PRESETS)),
  [oldClient]: optional2(cell),
  [newClient]: optional2(cell),
  [oldData]: optional2(cell),
  [newData]: optional2(cell),
  [oldUser]: optional2(cell)
});
var accepted = block({
  fingerprint: text(readFingerprint),
  reason: text(readReason),
  until: optional2(text(readVersion))
});
var component = pipe(
  block({
    name: text(readName),
    upgrade: optional2(_enum(UPGRADES)),
    interface: optional2(_enum(INTERFACES)),
    version: optional2(text(readValueReference))
  }),
  transform((given, context) => {
    const { name, interface: speaks = "protocol", version: version2 = null } = given;
    const { upgrade = speaks === "none" ? "live" : void 0 } = given;
    const missing = upgrade === void 0 ? "upgrade" : upgrade !== "live" && speaks !== "none" && version2 === null ? "version" : null;
    if (missing !== null) context.issues.push({ code: "custom", message: "missing", input: given, path: [missing] });
    return missing !== null || upgrade === void 0 ? NEVER : { name, upgrade, interface: speaks, version: version2 };
  })
);
var messages = text(readMessageName);
var storedBlock = pipe(
  block({
    messages: optional2(list(messages)),
    schemas: optional2(list(text(readSchemaGlob))),
    reader: optional2(_enum(READER_MODELS)),
    "version-field": optional2(text(readFieldPath))
  }),
  transform((given, context) => {
    const { messages: names = [], schemas, reader, "version-field": versionField = [] } = given;
    const ofJson = [schemas, reader, given["version-field"]].some((each) => each !== void 0);
    const missing = !ofJson && given.messages !== void 0 ? [] : schemas === void 0 ? ["schemas"] : [];
    if (schemas !== void 0 && reader === void 0) missing.push("reader");
    for (const key of missing) context.issues.push({ code: "custom", message: "missing", input: given, path: [key] });
    if (schemas === void 0 || reader === void 0) return { messages: names, json: null };
    return { messages: names, json: { schemas, reader, versionField } };
  })
);
var surfaceShape = {
  name: optional2(text(readName)),
  promise: optional2(union([_enum(PRESETS), promise])),
  contracts: optional2(list(_enum(CONTRACTS))),
  role: optional2(_enum(ROLES)),
  "unstable-packages": optional2(list(_enum(STAGES))),
  client: optional2(text(readName)),
  server: optional2(text(readName)),
  protos: optional2(list(text(readGlob))),
  exclude: optional2(list(text(readGlob))),
  imports: optional2(mapOf(readImportPrefix, text(readPath))),
  roots: optional2(list(text(readMessageName))),
  stored: optional2(union([array(messages), listOf(messages), storedBlock])),
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
  runtimes: optional2(list(_enum(RUNTIMES))),
  components: optional2(array(component)),
  workloads: optional2(text(readName))
};
var surface = block(surfaceShape);
var upTo = (most) => optional2(text((given) => readCount(most, given)));
var limits = block({
  seconds: upTo(3600),
  "file-bytes": upTo(1e8),
  "total-bytes": upTo(1e10),
  "file-words": upTo(1e8),
  "message-fields": upTo(1e7),
  "public-imports": upTo(1e9),
  "file-pairs": upTo(1e7),
  findings: upTo(1e6)
});
var configSchema = block({
  ...surfaceShape,
  limits: optional2(limits),
  copies: optional2(array(block({ name: optional2(text(readName)), client: text(readPath), server: text(readPath) }))),
  surfaces: optional2(array(surface))
});

// src/config/yaml-tree.ts
var import_yaml = __toESM(require_dist(), 1);
var MOST_VALUES = 2e4;
var MOST_ALIASES = 100;
function readYaml(text2) {
  const parsed = parseYaml(text2);
  if ("fault" in parsed) return { faults: [parsed.fault] };
  const { document } = parsed;
  if (document === null) return { tree: {}, places: placesOf(/* @__PURE__ */ new Map()) };
  const reading = {
    text: text2,
    document,
    ranges: /* @__PURE__ */ new Map(),
    faults: [],
    values: MOST_VALUES,
    aliases: MOST_ALIASES
  };
  const isEmpty = document.contents === null || (0, import_yaml.isScalar)(document.contents) && document.contents.value === "";
  const tree = isEmpty ? {} : read(reading, document.contents, [], null);
  return reading.faults.length > 0 ? { faults: reading.faults } : { tree, places: placesOf(reading.ranges) };
}
function placesOf(ranges) {
  const at = (path) => ranges.get(JSON.stringify(path));
  const valueAt2 = (path) => at(path)?.value ?? (path.length === 0 ? { start: 0, end: 0 } : valueAt2(path.slice(0, -1)));
  return { valueAt: valueAt2, keyAt: (path) => at(path)?.key ?? valueAt2(path) };
}
function read(reading, node, path, key) {
  reading.values--;
  if (reading.values === -1)
    fault(reading, rangeOf(node), `more than ${MOST_VALUES} values. Write them out instead of by aliases`);
  if (reading.values < 0) return "";
  const range = rangeOf(node);
  reading.ranges.set(JSON.stringify(path), { key, value: range.start === range.end && key !== null ? key : range });
  if ((0, import_yaml.isAlias)(node)) return readAlias(reading, node, path, key);
  if (node !== null && node.tag !== void 0) {
    fault(reading, tagBefore(reading.text, range), 'a value that begins with "!" is a YAML tag: put it in quotes');
    return "";
  }
  if ((0, import_yaml.isMap)(node)) return readMap(reading, node, path);
  if ((0, import_yaml.isSeq)(node)) return node.items.map((item, i) => read(reading, item, [...path, i], null));
  return (0, import_yaml.isScalar)(node) ? String(node.value ?? "") : "";
}
function readAlias(reading, node, path, key) {
  reading.aliases--;
  if (reading.aliases === -1)
    fault(reading, rangeOf(node), `more than ${MOST_ALIASES} YAML aliases. Write the values out`);
  if (reading.aliases < 0) return "";
  const target = node.resolve(reading.document);
  if (target !== void 0) return read(reading, target, path, key);
  fault(reading, rangeOf(node), 'a value that begins with "*" is a YAML alias: put it in quotes');
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
    if (!(0, import_yaml.isScalar)(key) || key.tag !== void 0) {
      fault(reading, rangeOf(key ?? map), "expected a plain word as key");
      continue;
    }
    const name = String(key.value ?? "");
    if (name === "__proto__") fault(reading, rangeOf(key), 'no key can be named "__proto__"');
    else if (name in values) fault(reading, rangeOf(key), `the key "${name}" is there twice. Keep one`);
    else values[name] = read(reading, value, [...path, name], rangeOf(key));
  }
  return values;
}
function rangeOf(node) {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}
function fault(reading, range, message) {
  reading.faults.push({ message, range });
}

// src/config/parse.ts
function parseConfig(text2, path) {
  const source = { text: text2.replace(/^\uFEFF/, "") };
  const placeOf = (range) => {
    const { line, column } = spanOf(source, range);
    return { line, column };
  };
  const result = readConfig(source.text, placeOf);
  if ("config" in result) return result;
  const sorted = [...result.complaints].sort((a, b) => a.range.start - b.range.start);
  return {
    problems: sorted.map(({ message, range }) => ({ file: path, ...placeOf(range), message, fatal: true }))
  };
}
function readConfig(text2, placeOf) {
  const yaml = readYaml(text2);
  if ("faults" in yaml) return { complaints: yaml.faults };
  const { tree, places } = yaml;
  const parsed = configSchema.safeParse(tree);
  if (!parsed.success) return { complaints: parsed.error.issues.flatMap((issue2) => explain(issue2, tree, places)) };
  const { limits: limits2, copies = [], surfaces = [], ...common } = parsed.data;
  const preset = presetOf(common) ?? DEFAULT_PRESET;
  const at = (path) => placeOf(places.valueAt(path));
  const config2 = {
    common: surfaceOf(common, preset, [], at),
    surfaces: surfaces.map((surface2, i) => surfaceOf(surface2, preset, ["surfaces", i], at)),
    limits: { ...DEFAULT_LIMITS, ...limitsIn(limits2 ?? {}) },
    copies: copies.map(({ name, client, server }) => ({ name: name ?? null, client, server })),
    given: givenKeys(tree, places, placeOf)
  };
  const complaints = checkConfig(config2, places);
  return complaints.length > 0 ? { complaints } : { config: config2 };
}
function limitsIn(written) {
  return defined({
    seconds: written.seconds,
    fileBytes: written["file-bytes"],
    totalBytes: written["total-bytes"],
    fileWords: written["file-words"],
    messageFields: written["message-fields"],
    publicImports: written["public-imports"],
    filePairs: written["file-pairs"],
    findings: written.findings
  });
}
function presetOf({ promise: promise2 }) {
  return typeof promise2 === "string" ? promise2 : promise2?.preset;
}
function surfaceOf(written, preset, path, at) {
  const { promise: promise2, contracts, window, accept, json, "unstable-packages": stages } = written;
  return defined({
    name: written.name,
    promise: promise2 && promiseOf(presetOf(written) ?? preset, typeof promise2 === "string" ? {} : overridesOf(promise2)),
    contracts: contracts && CONTRACTS.filter((contract) => contracts.includes(contract)),
    role: written.role,
    unstablePackages: stages && STAGES.filter((stage) => stages.includes(stage)),
    client: written.client,
    server: written.server,
    protos: written.protos,
    exclude: written.exclude,
    imports: written.imports,
    roots: written.roots,
    ...storedIn(written),
    versionFile: written["version-file"],
    tagPattern: written["tag-pattern"],
    window: window && ("minors" in window ? { kind: "minors", count: window.minors } : window),
    assumeNext: written["assume-next"],
    zeroMajor: written["zero-major"],
    accept: accept?.map(({ fingerprint, reason: reason2, until = null }, i) => {
      return { fingerprint, reason: reason2, until, place: at([...path, "accept", i]) };
    }),
    guards: written.guards,
    versionMethod: written["version-method"],
    clients: written.clients,
    clientsComplete: written["clients-complete"],
    clientProtocol: written["client-protocol"],
    contractOptions: written["contract-options"],
    json: json && { reader: json.reader ?? "strict", names: json.names ?? "json" },
    transport: written.transport,
    runtimes: written.runtimes,
    components: written.components,
    workloads: written.workloads
  });
}
function storedIn({ stored }) {
  if (stored === void 0) return { stored: void 0, storedJson: void 0 };
  return "messages" in stored ? { stored: stored.messages, storedJson: stored.json } : { stored, storedJson: null };
}
function overridesOf(promise2) {
  const overrides = {};
  for (const skew of SKEWS) {
    const cell2 = promise2[skew];
    if (cell2 !== void 0)
      overrides[skew] = defined({ broken: cell2.broken, degraded: cell2.degraded });
  }
  return overrides;
}
function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
function givenKeys(tree, places, placeOf) {
  const keys = (at, path, surface2) => isBlock(at) ? Object.keys(at).map((key) => ({ surface: surface2, key, place: placeOf(places.keyAt([...path, key])) })) : [];
  const listed = isBlock(tree) ? tree.surfaces : void 0;
  const surfaces = Array.isArray(listed) ? listed : [];
  const all = [...keys(tree, [], null), ...surfaces.flatMap((surface2, i) => keys(surface2, ["surfaces", i], i))];
  return all.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
function isBlock(tree) {
  return typeof tree === "object" && !Array.isArray(tree);
}
export {
  parseConfig
};
