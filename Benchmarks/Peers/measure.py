"""One build in a process of its own: measure.py BUILDER INSTANCE [solve] prints a line of JSON."""
import gc
import importlib
import json
import resource
import sys
import time

from family import Family

builder = importlib.import_module(sys.argv[1])
instance = Family(sys.argv[2])
gc.collect()
wall, cpu = time.perf_counter(), time.process_time()
solver = builder.build(instance)
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
told = {
    "builder": sys.argv[1], "wall": wall, "cpu": cpu, "rows": solver.getNumRow(),
    "columns": solver.getNumCol(), "entries": solver.getNumNz(),
    "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6,
}
if "solve" in sys.argv[3:]:
    solver.setOptionValue("output_flag", False)
    solver.run()
    told["objective"] = solver.getInfo().objective_function_value
print(json.dumps(told))
