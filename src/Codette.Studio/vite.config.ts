import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { precompress } from "./build/precompress.ts";

export default defineConfig({
  plugins: [react(), tailwind(), precompress()],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  server: { port: 5173, strictPort: true },
  build: { target: "es2022", chunkSizeWarningLimit: 900 },
  worker: { format: "es" },
  test: {
    pool: "threads",
    restoreMocks: true,
    projects: [
      // A document costs half a second a file: who needs none says nothing, who does has it in the name.
      { extends: true, test: { name: "logic", environment: "node", include: ["src/**/*.test.ts"], exclude: ["src/**/*.dom.test.ts"] } },
      {
        extends: true,
        test: { name: "page", environment: "happy-dom", include: ["src/**/*.test.tsx", "src/**/*.dom.test.ts"], setupFiles: ["src/testing/setup.ts"] },
      },
    ],
  },
});
