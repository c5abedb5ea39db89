-- What wrk sends: beacons of a thousand counters from ten thousand addresses, as a proxy passes them on.
local channels = { "tel", "x_dm", "whatsapp", "sms", "email" }
local beacon = '{"v":1,"event":"%s","channel":"%s","button":"hero","path":"/page/%d","campaign":"spring",'
  .. '"variant":"a","lang":"fr","device":"phone"}'
local COUNTERS, ADDRESSES = 1000, 10000

local threads = {}
function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

local requests, at = {}, 0
function init()
  for n = 0, ADDRESSES - 1 do
    local key = n % COUNTERS
    local event = key % 2 == 0 and "show" or "click"
    local body = beacon:format(event, channels[math.floor(key / 2) % 5 + 1], math.floor(key / 10))
    requests[n] = wrk.format("POST", "/beacon", {
      ["Content-Type"] = "text/plain",
      ["X-Forwarded-For"] = ("10.0.%d.%d"):format(math.floor(n / 250), n % 250 + 1),
    }, body)
  end
  -- Each thread begins elsewhere.
  at = number * math.floor(ADDRESSES / 2)
end

function request()
  at = (at + 1) % ADDRESSES
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(('\nreport {"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"refused":%d,"failed":%d}\n'):format(
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e6, latency:percentile(99) / 1e6,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
