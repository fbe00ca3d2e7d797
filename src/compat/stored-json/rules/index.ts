/** Every rule on stored JSON, in the order in which they are told; adding one is its file and a line here. */
import type { StoredRule } from '../rule.ts';
import { DOCUMENT_ADDED } from './document-added.ts';
import { DOCUMENT_REMOVED } from './document-removed.ts';
import { KEYWORD_CHANGED } from './keyword-changed.ts';
import { PROPERTY_ADDED } from './property-added.ts';
import { PROPERTY_OPTIONAL } from './property-optional.ts';
import { PROPERTY_RECASED } from './property-recased.ts';
import { PROPERTY_REMOVED } from './property-removed.ts';
import { PROPERTY_REQUIRED } from './property-required.ts';
import { PROPERTY_TYPE_CHANGED } from './property-type-changed.ts';
import { PROPERTY_VALUE_ADDED } from './property-value-added.ts';
import { PROPERTY_VALUE_REMOVED } from './property-value-removed.ts';
import { UNKNOWN_NAMES_CHANGED } from './unknown-names-changed.ts';
import { VERSION_CHANGED } from './version-field-changed.ts';
import { VERSION_UNCHANGED } from './version-field-unchanged.ts';

/** Of all but the last one every pair is asked; that one looks at all findings together. */
export const STORED_RULES: readonly StoredRule[] = [
  DOCUMENT_ADDED,
  DOCUMENT_REMOVED,
  KEYWORD_CHANGED,
  PROPERTY_ADDED,
  PROPERTY_OPTIONAL,
  PROPERTY_RECASED,
  PROPERTY_REMOVED,
  PROPERTY_REQUIRED,
  PROPERTY_TYPE_CHANGED,
  PROPERTY_VALUE_ADDED,
  PROPERTY_VALUE_REMOVED,
  UNKNOWN_NAMES_CHANGED,
  VERSION_CHANGED,
  VERSION_UNCHANGED,
];
