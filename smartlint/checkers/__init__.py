"""The built-in checkers, one package a criterion, one file a checker."""
