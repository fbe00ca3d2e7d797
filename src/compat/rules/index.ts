/** Every rule there is, in the order in which findings of equal weight are told. */

import type { AnyRule } from '../rule.ts';
import commentChanged from './comment-changed.ts';
import declarationMoved from './declaration-moved.ts';
import enumClosed from './enum-closed.ts';
import enumOpened from './enum-opened.ts';
import enumRenamed from './enum-renamed.ts';
import enumReservedRemoved from './enum-reserved-removed.ts';
import enumValueAdded from './enum-value-added.ts';
import enumValueMoved from './enum-value-moved.ts';
import enumValueRemoved from './enum-value-removed.ts';
import enumValueRenamed from './enum-value-renamed.ts';
import exportRemoved from './export-removed.ts';
import extensionAdded from './extension-added.ts';
import extensionRangeRemoved from './extension-range-removed.ts';
import extensionRemoved from './extension-removed.ts';
import fieldAdded from './field-added.ts';
import fieldCardinalityChanged from './field-cardinality-changed.ts';
import fieldDefaultChanged from './field-default-changed.ts';
import fieldJavaUtf8Changed from './field-java-utf8-changed.ts';
import fieldJstypeChanged from './field-jstype-changed.ts';
import fieldMoved from './field-moved.ts';
import fieldNumberReused from './field-number-reused.ts';
import fieldOneofChanged from './field-oneof-changed.ts';
import fieldPackingChanged from './field-packing-changed.ts';
import fieldPresenceChanged from './field-presence-changed.ts';
import fieldRemoved from './field-removed.ts';
import fieldRenamed from './field-renamed.ts';
import fieldRenumbered from './field-renumbered.ts';
import fieldStringTypeChanged from './field-string-type-changed.ts';
import fieldTypeChanged from './field-type-changed.ts';
import fieldUtf8Changed from './field-utf8-changed.ts';
import fileMoved from './file-moved.ts';
import fileOptionChanged from './file-option-changed.ts';
import filePackageChanged from './file-package-changed.ts';
import fileRemoved from './file-removed.ts';
import fileSyntaxChanged from './file-syntax-changed.ts';
import jsonFormatChanged from './json-format-changed.ts';
import jsonNameChanged from './json-name-changed.ts';
import mapKeyChanged from './map-key-changed.ts';
import mapValueChanged from './map-value-changed.ts';
import messageAccessorRemoved from './message-accessor-removed.ts';
import messageEncodingChanged from './message-encoding-changed.ts';
import messageRenamed from './message-renamed.ts';
import numberNotReserved from './number-not-reserved.ts';
import oneofRemoved from './oneof-removed.ts';
import oneofRenamed from './oneof-renamed.ts';
import optionChanged from './option-changed.ts';
import packageChanged from './package-changed.ts';
import publicImportRemoved from './public-import-removed.ts';
import requiredAdded from './required-added.ts';
import requiredRemoved from './required-removed.ts';
import reservedRemoved from './reserved-removed.ts';
import rpcAdded from './rpc-added.ts';
import rpcIdempotencyChanged from './rpc-idempotency-changed.ts';
import rpcRemoved from './rpc-removed.ts';
import rpcRenamed from './rpc-renamed.ts';
import rpcRequestTypeChanged from './rpc-request-type-changed.ts';
import rpcResponseTypeChanged from './rpc-response-type-changed.ts';
import rpcStreamingChanged from './rpc-streaming-changed.ts';
import serviceAdded from './service-added.ts';
import serviceRemoved from './service-removed.ts';
import serviceRenamed from './service-renamed.ts';
import typeAdded from './type-added.ts';
import typeRemoved from './type-removed.ts';
import valueJsonNameChanged from './value-json-name-changed.ts';
import valueNotReserved from './value-not-reserved.ts';

export const RULES: readonly AnyRule[] = [
  commentChanged,
  declarationMoved,
  enumClosed,
  enumOpened,
  enumRenamed,
  enumReservedRemoved,
  enumValueAdded,
  enumValueMoved,
  enumValueRemoved,
  enumValueRenamed,
  exportRemoved,
  extensionAdded,
  extensionRangeRemoved,
  extensionRemoved,
  fieldAdded,
  fieldCardinalityChanged,
  fieldDefaultChanged,
  fieldJavaUtf8Changed,
  fieldJstypeChanged,
  fieldMoved,
  fieldNumberReused,
  fieldOneofChanged,
  fieldPackingChanged,
  fieldPresenceChanged,
  fieldRemoved,
  fieldRenamed,
  fieldRenumbered,
  fieldStringTypeChanged,
  fieldTypeChanged,
  fieldUtf8Changed,
  fileMoved,
  fileOptionChanged,
  filePackageChanged,
  fileRemoved,
  fileSyntaxChanged,
  jsonFormatChanged,
  jsonNameChanged,
  mapKeyChanged,
  mapValueChanged,
  messageAccessorRemoved,
  messageEncodingChanged,
  messageRenamed,
  numberNotReserved,
  oneofRemoved,
  oneofRenamed,
  optionChanged,
  packageChanged,
  publicImportRemoved,
  requiredAdded,
  requiredRemoved,
  reservedRemoved,
  rpcAdded,
  rpcIdempotencyChanged,
  rpcRemoved,
  rpcRenamed,
  rpcRequestTypeChanged,
  rpcResponseTypeChanged,
  rpcStreamingChanged,
  serviceAdded,
  serviceRemoved,
  serviceRenamed,
  typeAdded,
  typeRemoved,
  valueJsonNameChanged,
  valueNotReserved,
];
