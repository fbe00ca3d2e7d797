/** Module roots as buf's files name them (buf.build/docs/configuration: buf.yaml v1beta1, v1 and v2, buf.work.yaml). */
import { parse } from 'yaml';
import { normalPath } from './paths.ts';

/**
 * @param files path → text; files with other names than `buf.yaml` and `buf.work.yaml` are passed over,
 * and so are texts that are no YAML: buf itself complains of these
 * @returns the roots relative to the top of the tree (the empty string is the top), each once, sorted
 */
export function bufRoots(files: ReadonlyMap<string, string>): string[] {
  const roots = new Set<string>();
  for (const [path, text] of files) {
    const slash = path.lastIndexOf('/');
    const [folder, name] = [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
    const folders = name === 'buf.yaml' ? moduleFolders(text) : name === 'buf.work.yaml' ? workspaceFolders(text) : [];
    for (const inside of folders) {
      const root = normalPath(`${folder}/${inside}`);
      if (root !== null) roots.add(root);
    }
  }
  return [...roots].sort();
}

/** `modules: [{ path }]` in v2, `build: { roots }` in v1beta1; otherwise the module is the folder of the file. */
function moduleFolders(text: string): string[] {
  const content = contentOf(text);
  if (content === null) return [];
  const { modules, build } = content;
  if (Array.isArray(modules)) {
    return modules.map((module: unknown) => (isRecord(module) && typeof module.path === 'string' ? module.path : '.'));
  }
  const roots = isRecord(build) ? strings(build.roots) : [];
  return roots.length > 0 ? roots : ['.'];
}

function workspaceFolders(text: string): string[] {
  return strings(contentOf(text)?.directories);
}

/** An empty file is an empty configuration. */
function contentOf(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = parse(text) ?? {};
    return isRecord(content) ? content : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
