/** Offers text to the user as a file. */
export function download(name: string, chunks: Iterable<string>): void {
  const address = URL.createObjectURL(new Blob([...chunks], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Revoking the URL at once would cancel the download.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
