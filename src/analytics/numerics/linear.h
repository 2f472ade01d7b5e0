#pragma once

#include <span>

namespace zhike::analytics {

/// Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations (Golub, Van Loan 8.5).
/// @param matrix n x n, row by row; its diagonal becomes the eigenvalues, in no order.
/// @param vectors n x n; column j becomes the unit eigenvector of eigenvalue j.
void diagonalise(std::span<double> matrix, std::span<double> vectors, int n) noexcept;

} // namespace zhike::analytics
