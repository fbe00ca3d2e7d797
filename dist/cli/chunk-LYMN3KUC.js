import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/compat/skew.ts
var SKEWS = [
  "old-client-new-server",
  "new-client-old-server",
  "old-data-new-reader",
  "new-data-old-reader",
  "old-user-new-code"
];
var FLOWS = ["request", "response", "stored"];
var CONTRACTS = ["binary", "json", "source"];
var MEETINGS = [
  { skew: "old-client-new-server", flow: "request", writer: "old" },
  { skew: "old-client-new-server", flow: "response", writer: "new" },
  { skew: "new-client-old-server", flow: "request", writer: "new" },
  { skew: "new-client-old-server", flow: "response", writer: "old" },
  { skew: "old-data-new-reader", flow: "stored", writer: "old" },
  { skew: "new-data-old-reader", flow: "stored", writer: "new" }
];
function clientSide(skew) {
  return skew === "old-client-new-server" ? "old" : "new";
}

export {
  SKEWS,
  FLOWS,
  CONTRACTS,
  MEETINGS,
  clientSide
};
