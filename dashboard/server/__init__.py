"""How the app is served on this machine."""
