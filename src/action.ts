/** The action's door. The same file is the step and what follows it. */
import * as core from '@actions/core';
import { cleanUp, run } from './action/run.ts';
import { TOOL } from './report/tool.ts';

const isPost = core.getState('is-post') === 'true';
if (!isPost) core.saveState('is-post', 'true');

(isPost ? cleanUp() : run()).catch((error: unknown) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  core.setFailed(`internal error in version ${TOOL.version} on Node ${process.version}. Please report this: ${detail}`);
});
