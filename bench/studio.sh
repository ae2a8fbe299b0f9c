#!/usr/bin/env bash
# The studio in headless Chromium: how much it loads, when it can be used, and how many frames a second it draws with 32
# tracks playing, beside an empty page in the same browser; and how much faster than it sounds it bounces them.
# Usage: bench/studio.sh            needs Node.js, and Chromium as /usr/bin/chromium or $CHROMIUM
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build src/Codette.WebApi -c Release -v quiet -nologo >&2
node bench/studio/measure.mjs
