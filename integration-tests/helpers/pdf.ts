/** A page of a PDF as a reader sees it: its size in points, its words, its pixels. */
export type ReadPage = {
  width: number
  height: number
  text: string
  /** Grey values, row by row. */
  pixels: { grey: Uint8ClampedArray; width: number; height: number }
}

/** Pixels to the point: enough to tell the bars of a code apart. */
const SCALE = 5

/** Reads a PDF with the engine of Chromium. */
export async function readPdf(bytes: Buffer): Promise<ReadPage[]> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium")
  const sizes = mediaBoxes(bytes)
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const pages: ReadPage[] = []
    for (const page of document.pages()) {
      // The words first: once a page was rendered, the library can't read it.
      const text = page.getText()
      const image = await page.render({ scale: SCALE, render: "bitmap" })
      const [width = 0, height = 0] = sizes[pages.length] ?? []
      pages.push({
        width,
        height,
        text,
        pixels: { grey: greyOf(image.data), width: image.width, height: image.height },
      })
    }
    document.destroy()
    return pages
  } finally {
    library.destroy()
  }
}

/** Width and height of each page as the file has them; the library's are rounded. */
function mediaBoxes(bytes: Buffer): [number, number][] {
  return [
    ...bytes.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, width, height]) => [Number(width), Number(height)])
}

function greyOf(data: Uint8Array): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(data.length / 4)
  for (let at = 0; at < grey.length; at++) {
    grey[at] = (data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]!) / 3
  }
  return grey
}
