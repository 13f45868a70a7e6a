// Serves the built page from this machine, and from nothing but the folder `built`.

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

/** What the page may load: itself, and nothing from anywhere else. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Starts the server and resolves to it and its address. Port 0 means any that is free. */
export function serve(port = 0) {
  const files = sirv(fileURLToPath(new URL("built", import.meta.url)), {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response) {
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("There is no such file.\n");
    }),
  );
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      resolve({ server, address: `http://localhost:${server.address().port}/` });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(Number(process.argv[2] ?? 8080));
  console.log(`The page is at ${address}`);
}
