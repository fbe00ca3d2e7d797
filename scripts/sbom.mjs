// Prints what is bundled into dist/ as an SPDX 2.3 document: `node scripts/sbom.mjs`. The packages are those of
// dist/licenses.txt, which the build writes from what went into it; the checksums are those of package-lock.json.
// `npm sbom --omit dev` would leave out what the tools use too. The same sources give the same document.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const own = JSON.parse(read('package.json'));
const { packages } = JSON.parse(read('package-lock.json'));
const licences = read('dist/licenses.txt');

/** When the document is said to be made: SOURCE_DATE_EPOCH in seconds, else the beginning of time. */
const created = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1000).toISOString().replace('.000Z', 'Z');

function bundled() {
  const heads = licences.split(`\n${'-'.repeat(80)}\n\n`).map((part) => part.slice(0, part.indexOf('\n')));
  return heads.map((head) => {
    const [, name, version, licence] = /^(\S+) (\S+) \((.+)\)$/.exec(head) ?? [];
    if (name === undefined) throw new Error(`dist/licenses.txt: no package is named in ${JSON.stringify(head)}`);
    return { name, version, licence };
  });
}

/** The checksum of the archive that npm installed, as SPDX has it. */
function checksum({ name, version }) {
  const entries = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  const integrity = entries.find(([, entry]) => entry.version === version)?.[1].integrity;
  if (!integrity?.startsWith('sha512-')) throw new Error(`package-lock.json has no checksum for ${name} ${version}`);
  const checksumValue = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return { algorithm: 'SHA512', checksumValue };
}

const idOf = ({ name, version }) => `SPDXRef-Package-${`${name}-${version}`.replace(/[^A-Za-z0-9.-]+/g, '.')}`;
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function describe(each, more) {
  return {
    SPDXID: idOf(each),
    name: each.name,
    versionInfo: each.version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: each.licence,
    copyrightText: 'NOASSERTION',
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purlOf(each) }],
    ...more,
  };
}

const self = { name: own.name, version: own.version, licence: own.license };
const parts = bundled();
const digest = createHash('sha256').update(licences).digest('hex');
const document = {
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: `${self.name}@${self.version}`,
  documentNamespace: `https://github.com/skewgate/skewgate/spdx/${self.version}-${digest}`,
  creationInfo: { created, creators: ['Tool: scripts/sbom.mjs'] },
  packages: [
    describe(self, { primaryPackagePurpose: 'APPLICATION' }),
    ...parts.map((each) => describe(each, { checksums: [checksum(each)] })),
  ],
  relationships: [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: idOf(self) },
    ...parts.map((each) => ({
      spdxElementId: idOf(self),
      relationshipType: 'CONTAINS',
      relatedSpdxElement: idOf(each),
    })),
  ],
};
console.log(JSON.stringify(document, null, 2));
