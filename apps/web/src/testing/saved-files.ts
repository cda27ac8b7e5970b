/** Keeps what the page hands the browser to save from here on, as names and texts, instead of saving it. */
export function catchFiles(): { name: string; text: () => Promise<string> }[] {
  const files: { name: string; text: () => Promise<string> }[] = [];
  let last: Blob | undefined;
  URL.createObjectURL = (content) => {
    last = content as Blob;
    return 'blob:caught';
  };
  URL.revokeObjectURL = () => {};
  HTMLAnchorElement.prototype.click = function save() {
    const content = last;
    if (content) files.push({ name: this.download, text: () => textOf(content) });
  };
  return files;
}

// jsdom's Blob has no text().
const textOf = (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(content);
  });
