using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Muster.Store.People;

/// <summary>Seals values of one kind.</summary>
public sealed class SealedKind
{
    private readonly IDataProtector protector;

    internal SealedKind(IDataProtector protector) => this.protector = protector;

    /// <summary>A text, sealed for its owner.</summary>
    public byte[] Close(string text, string owner) => CloseBytes(Encoding.UTF8.GetBytes(text), owner);

    /// <summary>A sealed text; throws <see cref="CryptographicException"/> where it was changed, belongs to another owner, or its key is gone.</summary>
    public string Open(byte[] closed, string owner) => Encoding.UTF8.GetString(OpenBytes(closed, owner));

    internal byte[] CloseBytes(byte[] bytes, string owner)
    {
        var name = Encoding.UTF8.GetBytes(owner);
        return protector.Protect([(byte)(name.Length >> 8), (byte)name.Length, .. name, .. bytes]);
    }

    internal byte[] OpenBytes(byte[] closed, string owner)
    {
        var opened = protector.Unprotect(closed);
        var length = (opened[0] << 8) | opened[1];
        return opened.AsSpan(2, length).SequenceEqual(Encoding.UTF8.GetBytes(owner))
            ? opened[(2 + length)..]
            : throw new CryptographicException("The sealed value belongs to somebody else.");
    }
}
