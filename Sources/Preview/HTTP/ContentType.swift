/// The `Content-Type` of a file, by the ending of its name.
func contentType(ofFileNamed name: String) -> String {
  guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
  let ending = name[name.index(after: dot)...].lowercased()
  return contentTypes[ending] ?? "application/octet-stream"
}

/// By name ending; texts say that they are UTF-8, whatever a browser would guess.
private let contentTypes: [String: String] = [
  "atom": "application/atom+xml; charset=utf-8",
  "avif": "image/avif",
  "css": "text/css; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "gif": "image/gif",
  "htm": "text/html; charset=utf-8",
  "html": "text/html; charset=utf-8",
  "ico": "image/vnd.microsoft.icon",
  "ics": "text/calendar; charset=utf-8",
  "jpeg": "image/jpeg",
  "jpg": "image/jpeg",
  "js": "text/javascript; charset=utf-8",
  "json": "application/json; charset=utf-8",
  "jsonld": "application/ld+json; charset=utf-8",
  "map": "application/json; charset=utf-8",
  "md": "text/markdown; charset=utf-8",
  "mjs": "text/javascript; charset=utf-8",
  "ndjson": "application/x-ndjson; charset=utf-8",
  "pdf": "application/pdf",
  "png": "image/png",
  "rss": "application/rss+xml; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "wasm": "application/wasm",
  "webmanifest": "application/manifest+json; charset=utf-8",
  "webp": "image/webp",
  "woff2": "font/woff2",
  "xml": "application/xml; charset=utf-8",
  "xsl": "text/xsl; charset=utf-8",
  "zip": "application/zip",
]
