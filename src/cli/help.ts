/** What `--help` prints. */

export const HELP = `skewgate: which old and new peers stop working together, and which version bump that costs

  skewgate check                  the work tree or HEAD against the release before it
  skewgate check --base main      what a pull request into main would be told
  skewgate tag 1.6.0              the tag against the release before it; it need not exist yet
  skewgate plan [--history N]     the lowest version the next release may carry; N may be "all"
  skewgate matrix [--tags RANGE]  every release against every other
  skewgate peers                  whether two copies of one protocol still fit
  skewgate notes                  the compatibility section of the release notes
  skewgate capabilities           since which release each call, field and value is there, as JSON
  skewgate accept [FINGERPRINT]   what to write into the config to accept what blocks, or this
  skewgate surfaces [--changed]   the surfaces of the config, or those that a change touches
  skewgate merge FILE...          one report of that list and of the JSON reports of its surfaces
  skewgate init [--write]         a config to begin with, for this repository
  skewgate explain RULE           what a rule means and what to do
  skewgate demo [--keep]          a sample history, gated, with nothing to install

where
  --repo DIR                      the repository (default: this folder)
  --base REV                      a release's tag, the branch to merge into, or "none"
                                  (default: the release that the version tells)
  --head REV                      a revision (default: the work tree if it differs from HEAD)
  --base-dir DIR, --head-dir DIR  two folders in place of a repository
  --client-dir, --server-dir DIR  for peers: the copies; or --client, --server PATH in a repository
  --client NAME                   for matrix: one of the clients that the config lists
  --base-version V                in place of the version of the tag or version file;
  --head-version V                the same for the head
  --tags RANGE                    for matrix and capabilities: such as ">=1.0.0 <2"
                                  (default: all stable ones)
  --surface NAME                  which of several surfaces; surfaces takes --changed and --jobs N
  --protos GLOB                   which files are the protocol; may be given again
  --config FILE                   in place of .github/skewgate.yml

what counts
  --promise PRESET                none, backward, forward, full, full-strict or live
                                  (default: backward)
  --contracts LIST                of binary, json and source (default: binary)
  --assume-next BUMP              what the next release is taken to be while nobody says:
                                  none, minor or major (default: minor)
  --tag-pattern PATTERN           such as v{version}
  --version-file FILE             such as VERSION or package.json; "none": tags alone tell
  --window WINDOW                 which releases must keep working: previous, minors: 2,
                                  or a range such as ">=1.4.0" (default: previous)

output
  --format text|json|markdown|sarif|github|html|svg
                                  (default: text; html and svg draw the matrix)
  --output FILE                   for matrix and capabilities (default: standard output)
  --quiet                         the verdict and what blocks, nothing else
  --explain                       every kind of change with its explanation
  --no-witness                    without proofs
  --cache DIR                     remember what files import, for the next run; safe to delete
  --help, -h; --version, -V       this text; the version of skewgate

exit status: 0 pass, 1 failed, 2 wrong usage or config, 3 could not decide, 70 internal error
`;
