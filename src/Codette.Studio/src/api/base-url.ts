/** Where Codette's server is: `VITE_CODETTE_API`, else where the page came from, else port 8000 (a page of `npm run dev`). */
export const baseUrl: string = (
  (import.meta.env.VITE_CODETTE_API as string | undefined) ?? (import.meta.env.DEV ? "http://localhost:8000" : window.location.origin)
).replace(/\/+$/, "");
