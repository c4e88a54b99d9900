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
mkdir -p "$results"
dotnet test --no-build 2>&1 | tee "$results/output.txt" | grep -vE '^ *(info: Microsoft.Hosting|Hosting environment|Content root|Application (started|is shutting))' || true
[ "${PIPESTATUS[0]}" -eq 0 ] || failed_run=1

# The runner sums up all projects; a skipped test was named above with its reason.
count() { grep -E "^ +$1: [0-9]+" "$results/output.txt" | tail -1 | grep -oE '[0-9]+' || echo 0; }
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
[ "$((passed + failed))" -gt 0 ] || { echo "No test ran."; failed_run=1; }
[ "$failed" -eq 0 ] || failed_run=1
if [ "$skipped" -gt 0 ]; then
  echo "== skipped"
  grep -A3 '^skipped ' "$results/output.txt" || true
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$failed_run"
