# starts processes and threads, opens devices and files of the machine, and loads extensions
import importlib.machinery
import importlib.util
import os
import threading


def system():
    return os.system("echo hello")


def popen():
    return os.popen("id").read()


def fork():
    return os.fork()


def execute():
    return os.execv("/bin/sh", ["sh"])


def spawn():
    return os.posix_spawn("/bin/sh", ["sh"], {})


def passwords():
    return open("/etc/passwd").read() or None


def memory_of_the_process():
    return open("/proc/self/mem", "rb").read(10)


def programs():
    return os.listdir("/bin") or None


def home_of_somebody():
    return [name for name in os.listdir("/home") if name not in ("learner", "web_user")] or None


def device():
    os.mknod("/home/learner/device", 0o020666, os.makedev(1, 1))
    return open("/home/learner/device", "rb").read(8) or None


def extension():
    with open("/home/learner/evil.so", "wb") as file:
        file.write(b"\x00asm\x01\x00\x00\x00")
    loader = importlib.machinery.ExtensionFileLoader("evil", "/home/learner/evil.so")
    return importlib.util.module_from_spec(importlib.util.spec_from_loader("evil", loader))


def thread():
    ran = []
    threading.Thread(target=ran.append, args=[1]).start()
    return ran or None


for way in (
    *(system, popen, fork, execute, spawn, passwords, memory_of_the_process, programs, home_of_somebody, device),
    *(extension, thread),
):
    try:
        got = way()
        print("blocked" if got is None else "ESCAPED", way.__name__, got)
    except BaseException as error:
        print("blocked", way.__name__, type(error).__name__)


def linear_forward(x, W, b):
    return 0
