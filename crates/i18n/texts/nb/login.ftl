### Logging in, invitations, sessions.
