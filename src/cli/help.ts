/** What `--help` prints. */

export const HELP = `skewgate: which old and new peers stop working together, and which version that costs

  skewgate check                  the work tree or HEAD against the release before it
  skewgate check --base main      what a pull request into main would be told
  skewgate tag 1.6.0              the tag against the release before it; it need not exist yet
  skewgate plan [--history N]     the lowest version the next release may carry
  skewgate explain RULE           what a rule means and what to do
  skewgate demo [--keep]          a sample history, gated, with nothing to install

where
  --repo DIR                      the repository (default: this folder)
  --base REV | --base-dir DIR     a release's tag, the branch to merge into, "none", or a folder
  --head REV | --head-dir DIR     a revision or a folder (default: the work tree if it differs from HEAD)
  --base-version V, --head-version V   versions in place of those of tags and version files
  --protos GLOB                   which files are the protocol; may be given again
  --config FILE                   in place of .github/skewgate.yml

what counts
  --promise PRESET                none, backward, forward, full, full-strict or live (default: backward)
  --contracts LIST                binary
  --assume-next BUMP              what the next release is taken to be: none, minor or major (default: minor)
  --tag-pattern PATTERN           such as v{version}
  --version-file FILE             such as VERSION or package.json
  --window previous

output
  --format text|json              (default: text)
  --quiet                         the verdict and what blocks, nothing else
  --explain                       every finding with its explanation
  --no-witness                    without proofs

exit status: 0 pass, 1 the gate failed, 2 wrong usage or config, 3 could not decide, 70 internal error
`;
