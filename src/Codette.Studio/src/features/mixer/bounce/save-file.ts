const KeepMs = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(file: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: "audio/wav" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KeepMs); // the browser may still be reading it
}
