"""Puts this folder on the path, so that the folders below it find what the tests of documents share."""
