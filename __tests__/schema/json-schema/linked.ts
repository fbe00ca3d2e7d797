/** JSON Schemas in memory, linked. */
import { linkSchemas } from '../../../src/schema/json-schema/link-schemas.ts';
import type { StoredSchema } from '../../../src/schema/json-schema/model.ts';
import { parseJson } from '../../../src/schema/json-schema/parse-json.ts';

/** @returns the schemas of files by their paths, with what is wrong with them; throws where one is no JSON */
export function linked(texts: Readonly<Record<string, string>>): StoredSchema {
  return linkSchemas(
    Object.entries(texts).map(([path, text]) => {
      const parsed = parseJson(text);
      if ('fault' in parsed) throw new Error(parsed.fault.message);
      return { file: { path, package: '', node: { text } }, node: parsed.node };
    }),
  );
}
