# Turns `_headers` and `_redirects` of a built site into rules for nginx or Caddy:
#
#   cat SITE/_headers SITE/_redirects 2>/dev/null | awk -v server=nginx -f rules.awk > NEW && mv NEW RULES
#
# and with `server=caddy` for Caddy. A site without moved pages has no `_redirects`.
# A line that makes no rule ends it with status 1, so that the rules in use stay as they are.

function fail(why) {
  print "rules.awk: " why ": " $0 >"/dev/stderr"
  failed = 1
  exit 1
}

# The regular expression of a pattern such as /:language/about/*
function expression(pattern,    text) {
  if (pattern !~ /^[A-Za-z0-9\/:._~-]+[*]?$/) fail("no pattern of paths")
  text = pattern
  gsub(/[.]/, "[.]", text)
  gsub(/\/:[A-Za-z]+/, "/[^/]+", text)
  if (!sub(/[*]$/, "", text)) text = text "$"
  return "^" text
}

function header(pattern, name, value,    variable) {
  if (name !~ /^[A-Za-z-]+$/) fail("no name of a header")
  # Between quotation marks these have a meaning, in the one language or the other.
  if (value == "" || value ~ /["\\`${}]/ || value ~ /[^ -~]/) fail("no plain value")
  headers++
  if (server == "caddy") {
    print "@limpid_" headers " path_regexp " expression(pattern)
    print "header @limpid_" headers " " name " \"" value "\""
    return
  }
  variable = tolower("$limpid_" name)
  gsub(/-/, "_", variable)
  if (!(name in variables)) names[++count] = name
  variables[name] = variable
  settings = settings "if ($uri ~ \"" expression(pattern) "\") { set " variable " \"" value "\"; }\n"
}

function redirect(from, to, status) {
  if ((from to) !~ /^[A-Za-z0-9\/._~-]+$/ || (from " " to) ~ /\/\// || to !~ /^\//) fail("no plain path")
  if (status != 301) fail("another status than 301")
  if (server == "caddy") {
    gsub(/[.]/, "[.]", from)
    moves = moves "  ~^" from "([?].*)?$ " to "${1}\n"
  } else {
    moves = moves "location = " from " { return 301 " to "$is_args$args; }\n"
  }
}

BEGIN {
  if (server != "nginx" && server != "caddy") fail("say -v server=nginx or -v server=caddy")
  names[++count] = "Cache-Control"
  variables["Cache-Control"] = "$limpid_cache_control"
}

{ sub(/[ \t\r]+$/, "") }

/^[ \t]*(#|$)/ { next }

/^\// && NF == 1 { pattern = $1; next }

/^\// && NF == 3 { redirect($1, $2, $3); next }

/^[ \t]/ && pattern != "" && index($0, ":") {
  colon = index($0, ":")
  name = substr($0, 1, colon - 1)
  value = substr($0, colon + 1)
  sub(/^[ \t]+/, "", name)
  sub(/^[ \t]+/, "", value)
  header(pattern, name, value)
  next
}

{ fail("no rule") }

END {
  if (failed) exit 1
  if (!headers) fail("no header was read")
  if (server == "caddy") {
    if (moves == "") exit
    printf "map {uri} {limpid_moved} {\n%s  default \"\"\n}\n", moves
    print "@limpid_moved expression `{limpid_moved} != \"\"`"
    print "redir @limpid_moved {limpid_moved} 301"
    exit
  }
  for (i = 1; i <= count; i++) {
    print "set " variables[names[i]] " \"" (names[i] == "Cache-Control" ? "no-cache" : "") "\";"
  }
  printf "%s", settings
  for (i = 1; i <= count; i++) print "add_header " names[i] " " variables[names[i]] " always;"
  printf "%s", moves
}
