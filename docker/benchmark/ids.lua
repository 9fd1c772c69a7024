-- For wrk: asks for a thousand ids in turn, so that no two requests in flight ask for the same
local id = 0

function request()
   id = id % 1000 + 1
   return wrk.format("GET", (wrk.path:gsub("%d+$", id)))
end
