import { answer, api } from "@/api/client";
import { saveFile } from "../save-file";

export type ExportFormat = "markdown" | "json";

/** Saves the whole conversation as the server writes it; the name of the file. */
export async function exportConversation(id: string, title: string, format: ExportFormat): Promise<string> {
  const file: unknown = await answer(
    api.GET("/api/conversations/{id}/export", { params: { path: { id }, query: { format } }, parseAs: "blob" }) as Promise<{ data?: unknown }>,
  );
  const name = `${fileNameOf(title)}.${format === "markdown" ? "md" : "json"}`;
  saveFile(name, file as Blob);
  return name;
}

/** A title without the signs that file systems refuse. */
function fileNameOf(title: string): string {
  const name = title.replace(/[^\p{L}\p{N} _-]+/gu, " ").replace(/\s+/g, " ").trim();
  return name.slice(0, 80) || "conversation";
}
