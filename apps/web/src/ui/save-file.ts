/** Hands the browser a file to save, made here. */
export function saveFile(fileName: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Later: some browsers begin to read it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
