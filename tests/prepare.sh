#!/usr/bin/env bash
# Installs what the tests need beside Node.js: a C++ toolchain (hnswlib-node compiles), curl, Chromium, a font with
# Arabic letters, and tesseract with French and Arabic. Does nothing where all of it is there. Without apt-get or the right to use it, says what is missing.
set -euo pipefail

packages=()
for tool in python3 make g++ curl; do
  command -v "$tool" >/dev/null || packages+=("$tool")
done
[ -n "${CHROMIUM_PATH:-}" ] || command -v chromium >/dev/null || packages+=(chromium)
if ! command -v fc-list >/dev/null || [ -z "$(fc-list :lang=ar family)" ]; then
  packages+=(fontconfig fonts-noto-core)
fi
languages=$(tesseract --list-langs 2>/dev/null || true)
for language in eng fra ara; do
  grep -qx "$language" <<<"$languages" || packages+=(tesseract-ocr "tesseract-ocr-$language")
done
[ ${#packages[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "The tests need: ${packages[*]}. Install them with your system's package manager (or set CHROMIUM_PATH)." >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
    echo "The tests need: ${packages[*]}. Install them with: sudo apt-get install ${packages[*]}" >&2
    exit 1
  fi
  as_root=(sudo -n)
fi
echo "Installing for the tests: ${packages[*]}"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"
