"""A mail server that takes mails, refuses them for now, never answers, or dies with a mail taken and
unanswered: smtpd.py MANNER PORT.

What it takes it writes to its output before it says so: Message-ID and receiver.
"""

import asyncio
import email
import os
import sys

from aiosmtpd.controller import Controller

manner, port = sys.argv[1], int(sys.argv[2])


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        if manner == "refuse":
            return "451 try again later"
        if manner == "stall":
            await asyncio.sleep(3600)
        mail = email.message_from_bytes(envelope.content)
        print(mail["Message-ID"].strip("<>"), envelope.rcpt_tos[0], flush=True)
        if manner == "crash":
            os._exit(1)
        return "250 taken"


Controller(Mailbox(), hostname="127.0.0.1", port=port).start()
print("listening", flush=True)
sys.stdin.read()
