/** `mode: surfaces`: the matrix of the jobs that share the surfaces among them. */
import { type Listing, listSurfaces } from '../gate/listing.ts';
import { createParses } from '../gate/parses.ts';
import type { Repository } from '../gate/ports.ts';
import type { Report } from '../report/report.ts';
import type { Task } from './event.ts';
import type { Inputs } from './inputs.ts';
import { policyRequest, reportOf, requestOf, wrongInputs } from './judge.ts';

/** @returns the surfaces of the policy that counts, those marked that the change touches; or why that cannot be told */
export async function listTask(
  task: Exclude<Task, { kind: 'nothing' | 'audit' }>,
  inputs: Inputs,
  repository: Repository,
): Promise<{ readonly listing: Listing } | { readonly report: Report }> {
  const policy = policyRequest(task, inputs);
  if ('problems' in policy) return { report: wrongInputs(policy.problems) };
  const request = requestOf(task, inputs);
  if ('problem' in request) return { report: wrongInputs([request.problem]) };
  const outcome = await listSurfaces(repository, request, policy, createParses(), true);
  return 'listing' in outcome ? outcome : { report: reportOf(outcome) };
}
