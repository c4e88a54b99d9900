#!/usr/bin/env bash
# The entrance: restore, format check, build, test. The last line printed is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=artifacts/test-results
rm -rf "$results"

echo "== .NET SDK $(dotnet --version)"
dotnet restore --locked-mode
echo "== format"
dotnet format --no-restore --verify-no-changes
echo "== build"
dotnet build --no-restore
echo "== test"
[ -x ../shared/mongo/start ] && echo "../shared/mongo is here, but there is no MongoDB adapter yet: nothing to start it for."
failed_run=0
dotnet test --no-build --logger trx --results-directory "$results" || failed_run=1

# Every TRX file counts its own tests; a skipped one says why.
count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
total=$(count total)
passed=$(count passed)
failed=$(count failed)
skipped=$((total - $(count executed)))
if [ "$skipped" -gt 0 ]; then
  echo "== skipped"
  cat "$results"/*.trx | tr '\n' ' ' | grep -o '<UnitTestResult [^>]*outcome="NotExecuted".\{0,900\}' | sed -E 's/.*testName="([^"]*)".*<(Message|StdOut)>([^<]*)<.*/  \1: \3/' | cut -c1-300
fi
[ "$total" -gt 0 ] || { echo "No test ran."; failed_run=1; }
echo "$passed passed, $failed failed, $skipped skipped"
exit "$failed_run"
