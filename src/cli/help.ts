/** What `--help` prints. */

export const HELP = `skewgate: which old and new peers stop working together, and which version bump that costs

  skewgate check                  the work tree or HEAD against the release before it
  skewgate check --base main      what a pull request into main would be told
  skewgate tag 1.6.0              the tag against the release before it; it need not exist yet
  skewgate plan [--history N]     the lowest version the next release may carry; N may be "all"
  skewgate explain RULE           what a rule means and what to do
  skewgate demo [--keep]          a sample history, gated, with nothing to install

where
  --repo DIR                      the repository (default: this folder)
  --base REV                      a release's tag, the branch to merge into, or "none"
                                  (default: the release that the version tells)
  --head REV                      a revision (default: the work tree if it differs from HEAD)
  --base-dir DIR, --head-dir DIR  two folders in place of a repository
  --base-version V                in place of the version of the tag or version file;
  --head-version V                the same for the head
  --protos GLOB                   which files are the protocol; may be given again
  --config FILE                   in place of .github/skewgate.yml

what counts
  --promise PRESET                none, backward, forward, full, full-strict or live
                                  (default: backward)
  --contracts LIST                binary
  --assume-next BUMP              what the next release is taken to be while nobody says:
                                  none, minor or major (default: minor)
  --tag-pattern PATTERN           such as v{version}
  --version-file FILE             such as VERSION or package.json; "none": tags alone tell
  --window previous

output
  --format text|json|markdown|sarif|github
                                  (default: text)
  --quiet                         the verdict and what blocks, nothing else
  --explain                       every kind of change with its explanation
  --no-witness                    without proofs
  --help, -h                      this text
  --version, -V                   the version of skewgate

not yet there: --cache DIR, further contracts and windows

exit status: 0 pass, 1 the gate failed, 2 wrong usage or config, 3 could not decide,
             70 internal error
`;
