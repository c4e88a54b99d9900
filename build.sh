#!/usr/bin/env bash
# The entrance: locked restore, format check, build, test. The last line printed is "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=$PWD/artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

echo "== .NET SDK $(dotnet --version)"
dotnet restore --locked-mode
echo "== format"
dotnet format --verify-no-changes --no-restore
echo "== build"
dotnet build --no-restore
echo "== test"
# The MongoDB server: the one given, or the one of ../shared. Where either is, a server that is missing is a failure and no skip.
if [ -z "${FEEDBACK_TEST_MONGODB:-}" ] && [ -x ../shared/mongo/start ]; then
  export FEEDBACK_REQUIRE_MONGO=1
  FEEDBACK_TEST_MONGODB=$(../shared/mongo/start | tail -n 1) || echo "../shared/mongo/start failed."
fi
if [ -n "${FEEDBACK_TEST_MONGODB:-}" ]; then export FEEDBACK_TEST_MONGODB FEEDBACK_REQUIRE_MONGO=1; fi
echo "MongoDB for tests: ${FEEDBACK_TEST_MONGODB:-none given; the tests look for mongod themselves}"
# The exit code of the tests, not of the filter behind them: a host that dies counts no failure and writes no results.
set +e
dotnet test --no-build --report-xunit-trx --results-directory "$results" 2>&1 \
  | grep -vE '^ *(info: Microsoft.Hosting|Hosting environment|Content root|Application (started|is shutting))'
run=${PIPESTATUS[0]}
set -e

# Each test project writes one TRX file, with its own counters and, per skipped test, the reason.
trx() { find "$results" -name '*.trx' -exec cat {} +; }
count() { trx | { grep -oE "<Counters [^>]*" || true; } | { grep -oE " $1=\"[0-9]+\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(count passed)
skipped=$(count notExecuted)
failed=$(($(count failed) + $(count error) + $(count timeout) + $(count aborted)))
if [ "$skipped" -gt 0 ]; then
  echo "== skipped"
  trx | tr '\n' ' ' | sed 's/<UnitTestResult /\n&/g' \
    | sed -nE 's/^<UnitTestResult testName="[^"]*" outcome="NotExecuted".*<StdOut>([^<]*)<.*/\1/p' \
    | sort | uniq -c | sed 's/^ */  /'
fi

code=0
if [ "$run" -ne 0 ]; then echo "The test run ended with exit code $run."; code=1; fi
if [ "$((passed + failed))" -eq 0 ]; then echo "No test ran."; code=1; fi
if [ "$failed" -gt 0 ]; then code=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$code"
