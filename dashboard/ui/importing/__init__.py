"""The import workbench, part by part."""
