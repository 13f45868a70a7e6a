/** The properties that a style sheet gives and a picture on its own has to carry itself. */
const PROPERTIES = [
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "opacity",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-width",
] as const;

/** The picture as a file of its own, in the colours in which it is seen. */
export function asSvg(svg: SVGSVGElement): Blob {
  return new Blob([standalone(svg)], { type: "image/svg+xml" });
}

/** The picture in dots, two for each one of the page. */
export async function asPng(svg: SVGSVGElement): Promise<Blob> {
  const scale = 2;
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture was made"))), "image/png");
  });
}

function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const own = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  own.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const property of PROPERTIES) copies[index]?.setAttribute(property, style.getPropertyValue(property));
    for (const name of ["tabindex", "class", "data-mark"]) copies[index]?.removeAttribute(name);
  });
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", `-16 -16 ${width + 32} ${height + 32}`);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ x: -16, y: -16, width: width + 32, height: height + 32 })) {
    paper.setAttribute(name, String(value));
  }
  paper.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}
