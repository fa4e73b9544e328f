"""linopy, sparse constraints."""
import build_linopy

build_linopy.SPARSE = True
build = build_linopy.build
