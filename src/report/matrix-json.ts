/** The matrix as data: a fixed shape that others rely on. Field names may be added, never changed. */
import { cellAt, type Matrix, type MatrixSurface, versionsOf } from './matrix.ts';

const SCHEMA_VERSION = 1;

/**
 * @returns one JSON object, ending in a line feed, with a line for every cell: each release of a surface against each.
 * A cell of a release that could not be read is `unknown`, with null for its counts.
 */
export function renderMatrixJson(matrix: Matrix, tool: { readonly name: string; readonly version: string }): string {
  const unread = matrix.surfaces.flatMap(({ name, releases }) =>
    releases.flatMap((release) =>
      'unread' in release ? [{ surface: name, version: release.version, reason: release.unread }] : [],
    ),
  );
  const members = [
    `"schemaVersion": ${SCHEMA_VERSION}`,
    `"tool": ${JSON.stringify(tool)}`,
    `"versions": ${JSON.stringify(versionsOf(matrix))}`,
    `"unread": ${lines(unread)}`,
    `"clientProtocols": ${lines(matrix.surfaces.flatMap(builtIn))}`,
    `"cells": ${lines(matrix.surfaces.flatMap(cellsOf))}`,
  ];
  // As in every report: the runner obeys `##[` anywhere in a log, and only strings can hold it.
  return `{\n  ${members.join(',\n  ')}\n}\n`.replaceAll('##[', '#\\u0023[');
}

function builtIn({ name, releases }: MatrixSurface): readonly object[] {
  return releases.flatMap((release) =>
    'unread' in release || release.clients === undefined
      ? []
      : [{ surface: name, version: release.version, ref: release.clients.ref }],
  );
}

function cellsOf(surface: MatrixSurface): readonly object[] {
  const { name, releases } = surface;
  return releases.flatMap(({ version: client }, row) =>
    releases.map(({ version: server }, column) => {
      const cell = cellAt(surface, row, column);
      const { severity, broken, degraded } =
        cell === 'unknown' ? { severity: cell, broken: null, degraded: null } : cell;
      return { surface: name, client, server, severity, broken, degraded };
    }),
  );
}

function lines(objects: readonly object[]): string {
  return objects.length === 0 ? '[]' : `[\n    ${objects.map((each) => JSON.stringify(each)).join(',\n    ')}\n  ]`;
}
