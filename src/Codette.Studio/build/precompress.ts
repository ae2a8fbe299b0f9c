import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const Text = /\.(js|css|html|svg|json|webmanifest)$/;

/** Writes .br and .gz beside every text the build made, so that the server compresses nothing while people wait. */
export function precompress(): Plugin {
  let folder = "dist";
  return {
    name: "precompress",
    apply: "build",
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    closeBundle: async () => {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && Text.test(entry.name)) {
          const path = join(entry.parentPath, entry.name);
          const bytes = await readFile(path);
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
          await writeFile(`${path}.br`, brotliCompressSync(bytes, quality));
          await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        }
      }
    },
  };
}
